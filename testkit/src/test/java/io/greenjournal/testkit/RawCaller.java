package io.greenjournal.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A caller that sees each byte, which no client shows. */
final class RawCaller implements AutoCloseable {
  private final Socket socket;

  RawCaller(FakeGreenApi api) throws IOException {
    socket = new Socket("127.0.0.1", api.url().getPort());
  }

  RawCaller get(String path) throws IOException {
    return say("GET " + path + " HTTP/1.1\r\nHost: fake\r\n\r\n");
  }

  RawCaller say(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** What comes until the other side hangs up. */
  String rest() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  /** What comes up to and with these words. */
  String until(String end) throws IOException {
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    while (!seen.toString(StandardCharsets.ISO_8859_1).endsWith(end)) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("hung up before " + end);
      }
      seen.write(next);
    }
    return seen.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
