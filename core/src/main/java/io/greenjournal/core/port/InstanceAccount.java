package io.greenjournal.core.port;

import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.instance.InstanceState;

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
}
