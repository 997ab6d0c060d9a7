package io.greenjournal.adapter.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Answers every connection with the same bytes as soon as something was sent; none waits for another. */
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
    inBackground(server::accept);
    return server;
  }

  private static void inBackground(Runnable task) {
    Thread thread = new Thread(task, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        inBackground(() -> serve(caller));
      } catch (IOException e) {
        // The next caller is served all the same.
      }
    }
  }

  private void serve(Socket accepted) {
    try (Socket caller = accepted) {
      byte[] request = new byte[8192];
      if (caller.getInputStream().read(request) > 0) {
        caller.getOutputStream().write(answer);
        caller.shutdownOutput();
        caller.getInputStream().readAllBytes();
      }
    } catch (IOException e) {
      // Its connection ends, no other one does.
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
