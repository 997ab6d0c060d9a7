package io.greenjournal.core.port;

import io.greenjournal.core.instance.AccountProfile;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.instance.SocketState;
import io.greenjournal.core.instance.StateChange;
import java.util.List;
import java.util.OptionalInt;

/** Reads what the vendor says about an instance itself. Changes nothing. */
public interface InstanceAccount {
  /**
   * Whether the instance is linked ({@code getStateInstance}). The vendor answers {@code null} while it is
   * being created; that is the state {@code ""}.
   *
   * @throws io.greenjournal.core.journal.JournalSourceException when there is no usable answer
   */
  InstanceState state(Connection connection);

  /**
   * Its settings ({@code getSettings}).
   *
   * @throws io.greenjournal.core.journal.JournalSourceException when there is no usable answer
   */
  InstanceSettings settings(Connection connection);

  /**
   * The states it had, the oldest first ({@code getStateInstanceHistory}); WhatsApp only, empty for others.
   *
   * @param count the last so many, at least 1; the vendor's default of 100 when empty
   * @throws io.greenjournal.core.journal.JournalSourceException when there is no usable answer
   */
  List<StateChange> stateHistory(Connection connection, OptionalInt count);

  /**
   * The account behind it ({@code getWaSettings}; {@code getAccountSettings} for MAX and Telegram).
   *
   * @throws io.greenjournal.core.journal.JournalSourceException when there is no usable answer
   */
  AccountProfile profile(Connection connection);

  /**
   * Whether its line to the messenger is up ({@code getStatusInstance}); WhatsApp only, the word {@code ""}
   * for others.
   *
   * @throws io.greenjournal.core.journal.JournalSourceException when there is no usable answer
   */
  SocketState socket(Connection connection);
}
