package io.greenjournal.core.usecase;

import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.port.InstanceControl;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.StorageRefusedException;
import java.util.Optional;

/** Use case: have the vendor make a new token, and keep it before anything else happens. */
public final class RotateToken {
  /** What became of it. */
  public enum Outcome {
    /** The new token is kept and used. */
    DONE,
    /** No usable answer came: the known token may be worth nothing any more. */
    UNSURE,
    /** There is a new token, and it could not be kept. */
    NOT_KEPT,
    /** The vendor refused, or could not be asked; the token is what it was. */
    REFUSED
  }

  /**
   * @param failure why; for {@code UNSURE} and {@code REFUSED} alone
   * @param token the only copy of the new one; for {@code NOT_KEPT} alone
   */
  public record Result(Outcome outcome, Optional<SourceFailure> failure, Optional<Token> token) {}

  private final InstanceControl control;
  private final InstanceRegistry registry;

  public RotateToken(InstanceControl control, InstanceRegistry registry) {
    this.control = control;
    this.registry = registry;
  }

  public Result rotate(Instance instance, Connection connection) {
    Token fresh;
    try {
      fresh = control.rotateToken(connection);
    } catch (JournalSourceException e) {
      Outcome outcome = e.failure().leavesOpen() ? Outcome.UNSURE : Outcome.REFUSED;
      return new Result(outcome, Optional.of(e.failure()), Optional.empty());
    }
    Connection renewed =
        new Connection(connection.id(), connection.messenger(), connection.apiUrl(), fresh);
    try {
      registry.put(new NewInstance(renewed, instance.name(), instance.pace()));
      return new Result(Outcome.DONE, Optional.empty(), Optional.empty());
    } catch (StorageRefusedException e) {
      return new Result(Outcome.NOT_KEPT, Optional.empty(), Optional.of(fresh));
    }
  }
}
