package io.greenjournal.adapter.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Answers every connection with the same bytes as soon as something was sent. */
public final class RawServer implements AutoCloseable {
  private final ServerSocket socket;
  private final byte[] answer;

  private RawServer(ServerSocket socket, byte[] answer) {
    this.socket = socket;
    this.answer = answer;
  }

  public static RawServer answering(String text) throws IOException {
    RawServer server = new RawServer(
        new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
        text.getBytes(StandardCharsets.UTF_8));
    Thread thread = new Thread(server::serve, "raw-server");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept()) {
        byte[] request = new byte[8192];
        if (caller.getInputStream().read(request) > 0) {
          caller.getOutputStream().write(answer);
          caller.shutdownOutput();
          caller.getInputStream().readAllBytes();
        }
      } catch (IOException e) {
        // The next caller is served all the same.
      }
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
