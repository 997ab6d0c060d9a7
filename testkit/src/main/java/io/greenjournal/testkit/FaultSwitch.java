package io.greenjournal.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Where and how often something goes wrong; the last word of the sentence switches it on. */
public final class FaultSwitch {
  private final Faults faults;
  private final String instance;
  private final String method;
  private final int after;
  private final int times;

  FaultSwitch(Faults faults, String instance, String method, int after, int times) {
    this.faults = faults;
    this.instance = instance;
    this.method = method;
    this.after = after;
    this.times = times;
  }

  /** Only calls of this method, in lower camel case; without it calls of every method. */
  public FaultSwitch method(String name) {
    return new FaultSwitch(faults, instance, name, after, times);
  }

  /** Only the next calls; without it until cleared. */
  public FaultSwitch times(int calls) {
    if (calls < 1) {
      throw new IllegalArgumentException("a fault happens at least once");
    }
    return new FaultSwitch(faults, instance, method, after, calls);
  }

  /** Lets so many calls through first. */
  public FaultSwitch after(int calls) {
    return new FaultSwitch(faults, instance, method, calls, times);
  }

  /** Answers this instead. After an informational code (below 200) the connection ends, for nothing follows. */
  public void status(int code, String body, String contentType) {
    add(Fault.answer(Answer.of(code, contentType, body)));
  }

  /** Answers 200 with these bytes: {@code null}, nothing, a page of HTML, half a character. */
  public void body(byte[] bytes) {
    add(Fault.answer(new Answer(200, Answer.JSON, bytes.clone(), Map.of())));
  }

  /** Answers 200 with this text. */
  public void body(String text) {
    body(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Lets the caller wait before it gets its answer; closing the fake ends the wait. */
  public void delay(Duration wait) {
    add(Fault.delay(wait));
  }

  /** Sends this header too, or instead of the one of that name: {@code Retry-After}, {@code X-RateLimit-Remaining}. */
  public void header(String name, String value) {
    add(Fault.header(name, value));
  }

  /** Says that the real answer is of another type. */
  public void contentType(String type) {
    header("Content-Type", type);
  }

  /** Sends a header of so many bytes, more than a client should take. */
  public void hugeHeader(int bytes) {
    header("X-Filler", "x".repeat(bytes));
  }

  /** Packs the answer, asked or not. */
  public void gzip() {
    add(Fault.coding(Coding.GZIP));
  }

  /** Says that the answer is packed, and packs it so that nobody can unpack it. */
  public void corruptGzip() {
    add(Fault.coding(Coding.CORRUPT_GZIP));
  }

  /** Answers an empty array of so many bytes, nearly all of them blanks, packed to a thousandth of them. */
  public void gzipBomb(long unpackedBytes) {
    add(Fault.answer(Coding.bomb(unpackedBytes)));
  }

  /** Answers 466 as the vendor does when the month's calls are used up. */
  public void quota(long used, long total) {
    add(Fault.answer(Refusals.quotaExceeded(used, total)));
  }

  /** Announces more than it sends: the connection ends in good order after so many bytes of the body. */
  public void closeEarly(int afterBytes) {
    add(Fault.manner(Manner.closeEarly(afterBytes)));
  }

  /** Announces no length: the end of the connection is the end of the body. */
  public void withoutLength() {
    add(Fault.manner(Manner.WITHOUT_LENGTH));
  }

  /** Sends so many bytes of the body and then nothing more; closing the fake ends the wait. */
  public void stall(int afterBytes) {
    add(Fault.manner(Manner.stall(afterBytes)));
  }

  /** Sends so many bytes of the body at a time, with a pause after each; closing the fake ends it. */
  public void drip(int bytes, Duration pause) {
    if (bytes < 1) {
      throw new IllegalArgumentException("a drop has at least one byte");
    }
    add(Fault.manner(Manner.drip(bytes, pause)));
  }

  /** Resets the connection as soon as the request is read. */
  public void reset() {
    add(Fault.manner(Manner.resetAtOnce()));
  }

  /** Resets the connection after so many bytes of the body. */
  public void reset(int afterBytes) {
    add(Fault.manner(Manner.reset(afterBytes)));
  }

  /** Sends the caller, and its secret, somewhere else. */
  public void redirect(String location) {
    add(Fault.answer(Answer.redirect(location)));
  }

  /** Switches off what was switched on with the same words. */
  public void clear() {
    faults.clear(instance, method);
  }

  private void add(Fault fault) {
    faults.add(instance, method, after, times, fault);
  }
}
