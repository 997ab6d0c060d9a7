package io.greenjournal.core.port;

import java.time.Instant;

/** Failed attempts to sign in, for slowing down guesses; survives a restart. */
public interface AttemptLog {
  /** @param subject such as {@code user:name} or {@code address:192.0.2.1} */
  void failed(String subject, Instant at);

  /** How many attempts failed since; the caller forgets what is older. */
  int failuresSince(String subject, Instant since);

  /** After a success nothing is held against the subject. */
  void clear(String subject);

  void removeBefore(Instant at);
}
