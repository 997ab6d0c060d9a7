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

  /** Answers this instead. */
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

  /** Announces more than it sends: the connection breaks after so many bytes of the body. */
  public void closeEarly(int afterBytes) {
    add(Fault.closeEarly(afterBytes));
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
