package io.greenjournal.core.plan;

import io.greenjournal.core.journal.SourceFailure;
import java.time.Instant;
import java.util.Optional;

/**
 * What the planner learns from a turn.
 *
 * @param call empty when no journal was asked: the turn was to look at the instance, or the journal is parked
 * @param askedAt when it began
 * @param whole it was answered and nothing was lost
 * @param brought something was new or had changed
 * @param failureCode {@link SourceFailure#code()}; {@code ""} when it was answered
 * @param parkedUntil the journal is not to be asked in the background before then; {@link Instant#MAX} until a
 *     person acts
 */
public record CallResult(
    Optional<PlannedCall> call,
    Instant askedAt,
    boolean whole,
    boolean brought,
    String failureCode,
    Optional<Instant> parkedUntil) {
  private static final String TOO_LARGE = new SourceFailure.TooLarge("").code();

  /** An answer. */
  public static CallResult answered(
      PlannedCall call, Instant askedAt, boolean whole, boolean brought) {
    return new CallResult(Optional.of(call), askedAt, whole, brought, "", Optional.empty());
  }

  /** A call that failed. */
  public static CallResult failed(
      PlannedCall call, Instant askedAt, String code, Optional<Instant> parkedUntil) {
    return new CallResult(Optional.of(call), askedAt, false, false, code, parkedUntil);
  }

  /** No journal was asked. */
  public static CallResult unasked(Instant at, String failureCode, Optional<Instant> parkedUntil) {
    return new CallResult(Optional.empty(), at, false, false, failureCode, parkedUntil);
  }

  /** Nothing was asked at all. */
  public static CallResult unasked(Instant at) {
    return unasked(at, "", Optional.empty());
  }

  boolean isAnswered() {
    return call.isPresent() && failureCode.isEmpty();
  }

  boolean wasTooLarge() {
    return call.isPresent() && failureCode.equals(TOO_LARGE);
  }
}
