package io.greenjournal.core.usecase;

import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.port.InstanceAccount;

/** Use case: try id, token and address of an instance before it is saved. */
public final class CheckConnection {
  /** What the try came to. */
  public sealed interface Result {
    /** The vendor answered; the instance may still have to be linked, which {@code state} tells. */
    record Reached(InstanceState state) implements Result {}

    record Refused(SourceFailure failure) implements Result {}
  }

  private final InstanceAccount account;

  public CheckConnection(InstanceAccount account) {
    this.account = account;
  }

  public Result check(Connection connection) {
    try {
      return new Result.Reached(account.state(connection));
    } catch (JournalSourceException e) {
      return new Result.Refused(e.failure());
    }
  }
}
