package io.greenjournal.adapter.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.LoggerFactory;

/**
 * Hears whatever a program says: every logger at its finest level, and both standard streams. Without a lock: what is
 * logged spells itself out here, which may begin a class that another thread is about to log from.
 */
final class Ears extends UnsynchronizedAppenderBase<ILoggingEvent> implements AutoCloseable {
  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Map<Logger, Level> levels = new HashMap<>();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final List<Canary> canaries;
  private final AtomicLong logged = new AtomicLong();
  private final AtomicLong lines = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  /** Where a canary was found; the text itself with it. */
  final Queue<String> found = new ConcurrentLinkedQueue<>();

  Ears(List<Canary> canaries) {
    this.canaries = canaries;
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    List.of("io.netty", "io.micronaut", "reactor", "io.greenjournal").forEach(context::getLogger);
    context.getLoggerList().forEach(logger -> levels.put(logger, logger.getLevel()));
    levels.keySet().forEach(logger -> logger.setLevel(logger == root ? Level.TRACE : null));
    root.iteratorForAppenders().forEachRemaining(other -> other.addFilter(new Deaf()));
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(System.out);
    setContext(context);
    start();
    root.addAppender(this);
  }

  @Override
  protected void append(ILoggingEvent event) {
    logged.incrementAndGet();
    String trace = event.getThrowableProxy() == null
        ? ""
        : ThrowableProxyUtil.asString(event.getThrowableProxy());
    hear(
        event.getLevel() + " " + event.getLoggerName(),
        event.getThreadName() + " " + event.getFormattedMessage() + "\n" + trace);
  }

  /** Looks into anything that somebody might print. */
  void hear(String where, String text) {
    lines.addAndGet(text.lines().count());
    bytes.addAndGet(text.getBytes(StandardCharsets.UTF_8).length);
    if (canaries.stream().anyMatch(canary -> canary.isIn(text))) {
      found.add(where + ": " + text);
    }
  }

  /** All of an exception: messages, causes, suppressed ones, traces. */
  void hear(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    hear("exception", thrown + "\n" + text);
  }

  long logged() {
    return logged.get();
  }

  long lines() {
    return lines.get();
  }

  long bytes() {
    return bytes.get();
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.detachAppender(this);
    root.iteratorForAppenders().forEachRemaining(other -> other.clearAllFilters());
    context.getLoggerList().forEach(logger -> logger.setLevel(levels.get(logger)));
    hear("standard streams", said.toString(StandardCharsets.UTF_8));
  }

  /** The console need not repeat it all. */
  private static final class Deaf extends ch.qos.logback.core.filter.Filter<ILoggingEvent> {
    @Override
    public ch.qos.logback.core.spi.FilterReply decide(ILoggingEvent event) {
      return ch.qos.logback.core.spi.FilterReply.DENY;
    }
  }
}
