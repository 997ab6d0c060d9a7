package io.greenjournal.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The connection to one caller, as the side that answers sees it. */
final class Line {
  private final Socket socket;
  private final OutputStream out;
  private final CountDownLatch closing;
  private boolean open = true;

  Line(Socket socket, CountDownLatch closing) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
    this.closing = closing;
  }

  InputStream in() throws IOException {
    return socket.getInputStream();
  }

  /** Sends these bytes now, in one packet where they fit into one. */
  void write(byte[] bytes, int from, int to) throws IOException {
    out.write(bytes, from, to - from);
    out.flush();
  }

  /** Waits; hangs up where the fake closes meanwhile. */
  void pause(Duration time) throws InterruptedException {
    if (closing.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
      hangUp();
    }
  }

  /** Says nothing more until the fake closes. */
  void fallSilent() throws InterruptedException {
    closing.await();
    hangUp();
  }

  /** No more is said: the connection ends in good order as soon as the answer is over. */
  void hangUp() {
    open = false;
  }

  /** Breaks the connection as a crashed machine or a firewall does, so that the caller sees a reset. */
  void reset() throws IOException {
    hangUp();
    socket.setSoLinger(true, 0);
    socket.close();
  }

  boolean isOpen() {
    return open;
  }
}
