package io.greenjournal.core.usecase;

import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.port.InstanceControl;
import java.util.Optional;

/**
 * Use case: restart an instance at the vendor, or take it off its account. It is looked at afterwards, so that nobody
 * goes on to see the state from before.
 */
public final class ActOnInstance {
  /** What is done. */
  public enum Act {
    /** It restarts and stays linked. */
    REBOOT,
    /** It is linked to no account any more, and its journals stop. */
    LOGOUT
  }

  /** What became of it. */
  public enum Outcome {
    /** The vendor took it. */
    DONE,
    /** No usable answer came, and it may have happened all the same. */
    UNSURE,
    /** The vendor said that it did not take it. */
    NOT_TAKEN,
    /** The vendor refused, or could not be asked; nothing happened. */
    REFUSED
  }

  /** @param failure why; for {@code UNSURE} and {@code REFUSED} alone */
  public record Result(Outcome outcome, Optional<SourceFailure> failure) {}

  private final InstanceControl control;
  private final ObserveInstance observe;

  public ActOnInstance(InstanceControl control, ObserveInstance observe) {
    this.control = control;
    this.observe = observe;
  }

  public Result act(Connection connection, Act act) {
    Result result = ask(connection, act);
    if (result.outcome() != Outcome.REFUSED) {
      observe.observe(connection);
    }
    return result;
  }

  private Result ask(Connection connection, Act act) {
    try {
      boolean taken = act == Act.REBOOT ? control.reboot(connection) : control.logout(connection);
      return new Result(taken ? Outcome.DONE : Outcome.NOT_TAKEN, Optional.empty());
    } catch (JournalSourceException e) {
      Outcome outcome = e.failure().leavesOpen() ? Outcome.UNSURE : Outcome.REFUSED;
      return new Result(outcome, Optional.of(e.failure()));
    }
  }
}
