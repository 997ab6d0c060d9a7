package io.greenjournal.core.port;

import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.LinkingCode;
import io.greenjournal.core.instance.SettingsChange;
import io.greenjournal.core.instance.Token;

/**
 * The acts: what changes an instance at the vendor. They stand apart from everything that reads, so that a
 * program that was handed a reading port cannot change anything.
 *
 * <p>No act is repeated by itself. After {@code TimedOut} or a broken connection it may have happened all the
 * same; look before you try again. Every method throws {@link
 * io.greenjournal.core.journal.JournalSourceException} when there is no usable answer.
 */
public interface InstanceControl {
  /**
   * Changes these settings ({@code setSettings}).
   *
   * <p>This restarts the instance, and the new settings act within five minutes. Until then its state is
   * {@code starting} and it may refuse journals, so leave them alone meanwhile.
   *
   * @param change at least one setting
   * @return whether the vendor says that it took them
   * @throws IllegalArgumentException for no setting at all
   */
  boolean changeSettings(Connection connection, SettingsChange change);

  /**
   * Restarts the instance ({@code reboot}), the cure for one that stays {@code starting} for more than five
   * minutes.
   *
   * @return whether the vendor says that it does so
   */
  boolean reboot(Connection connection);

  /**
   * Takes the instance off its account ({@code logout}). Its journals stop until somebody links it again.
   *
   * @return whether the vendor says that it did so
   */
  boolean logout(Connection connection);

  /**
   * Makes a new token ({@code updateApiToken}). The old one stops working, at once or within the hour, for
   * everybody who uses it: store the new one before anything else.
   */
  Token rotateToken(Connection connection);

  /**
   * A picture by which a phone links its account to the instance ({@code qr}). It renews every 20 seconds; ask
   * every second or two, and stop when the instance is linked.
   */
  LinkingCode linkingCode(Connection connection);
}
