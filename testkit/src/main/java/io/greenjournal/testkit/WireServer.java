package io.greenjournal.testkit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * As much of HTTP/1.1 as a fake needs, on the loopback interface, a thread a connection. Not the JDK's server, because that one
 * sends only answers that are in order.
 */
final class WireServer implements AutoCloseable {
  /** Who answers. */
  interface Service {
    void serve(WireRequest request, Line line) throws IOException, InterruptedException;
  }

  private static final int BACKLOG = 1024;
  private static final long LONGEST_GOODBYE = 10_000;

  private final CountDownLatch closing;
  private final Service service;
  private final ServerSocket listener;
  private final Set<Socket> callers = ConcurrentHashMap.newKeySet();
  private final Thread door = thread(this::accept);
  private final ExecutorService threads = Executors.newCachedThreadPool(WireServer::thread);

  /**
   * @param port 0 for any free one
   * @param closing counted down when the server closes, for those who wait
   */
  WireServer(int port, CountDownLatch closing, Service service) throws IOException {
    this.closing = closing;
    this.service = service;
    this.listener = new ServerSocket(port, BACKLOG, loopback());
    door.start();
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "fake-green-api");
    thread.setDaemon(true);
    return thread;
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
  }

  int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket caller = listener.accept();
        callers.add(caller);
        threads.execute(() -> serve(caller));
      } catch (IOException closed) {
        // The loop ends by itself when it was us who closed.
      }
    }
  }

  private void serve(Socket caller) {
    try (caller) {
      caller.setTcpNoDelay(true);
      Line line = new Line(caller, closing);
      InputStream in = new BufferedInputStream(line.in());
      Optional<WireRequest> request = WireRequest.next(in);
      while (request.isPresent() && closing.getCount() > 0) {
        service.serve(request.get(), line);
        request =
            line.isOpen() && request.get().keepsAlive() ? WireRequest.next(in) : Optional.empty();
      }
    } catch (IOException | NumberFormatException gone) {
      // A caller that hangs up or talks nonsense ends its own connection only.
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } finally {
      callers.remove(caller);
    }
  }

  /** Nothing listens any more when this returns: a thread that is still in accept keeps the port, so it is waited for, within reason. */
  @Override
  public void close() {
    closing.countDown();
    closeQuietly(listener);
    try {
      door.join(LONGEST_GOODBYE);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    callers.forEach(WireServer::closeQuietly);
    threads.shutdownNow();
  }

  private static void closeQuietly(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      // It is of no use any more either way.
    }
  }
}
