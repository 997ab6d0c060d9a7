package io.greenjournal.testkit.memory;

import io.greenjournal.core.port.AttemptLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Failed attempts to sign in until the end of a test. Not thread-safe. */
public final class InMemoryAttempts implements AttemptLog {
  private record Attempt(String subject, Instant at) {}

  private final List<Attempt> attempts = new ArrayList<>();

  @Override
  public void failed(String subject, Instant at) {
    attempts.add(new Attempt(subject, at));
  }

  @Override
  public int failuresSince(String subject, Instant since) {
    return (int) attempts.stream()
        .filter(attempt -> attempt.subject().equals(subject) && !attempt.at().isBefore(since))
        .count();
  }

  @Override
  public void clear(String subject) {
    attempts.removeIf(attempt -> attempt.subject().equals(subject));
  }

  @Override
  public void removeBefore(Instant at) {
    attempts.removeIf(attempt -> attempt.at().isBefore(at));
  }
}
