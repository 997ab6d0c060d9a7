package io.greenjournal.core.instance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings to be changed, and no others: the vendor keeps what is not named here, and for MAX and Telegram
 * refuses names that it does not know.
 *
 * <p>Names are the vendor's, with its spelling: {@code markIncomingMessagesReaded}. Mind the trap that
 * {@code outgoingWebhook} is about delivery statuses and {@code outgoingMessageWebhook} about messages sent
 * from the phone.
 */
public final class SettingsChange {
  public static final SettingsChange NOTHING = new SettingsChange(Map.of());

  private final Map<String, Object> values;

  private SettingsChange(Map<String, Object> values) {
    this.values = values;
  }

  /** Also with this switch on or off; the vendor spells it {@code yes} or {@code no}. */
  public SettingsChange with(String name, boolean on) {
    return and(name, on ? "yes" : "no");
  }

  /** Also with this number, such as {@code delaySendMessagesMilliseconds}. */
  public SettingsChange with(String name, int number) {
    return and(name, number);
  }

  /** Also with this text, such as {@code webhookUrl}; {@code ""} clears it. */
  public SettingsChange with(String name, String text) {
    return and(name, text);
  }

  private SettingsChange and(String name, Object value) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a setting has a name");
    }
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new SettingsChange(Collections.unmodifiableMap(more));
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** By name, in the order in which they were given; each a {@code String} or an {@code Integer}. */
  public Map<String, Object> values() {
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SettingsChange change && values.equals(change.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The names only: one of the values may be a secret. */
  @Override
  public String toString() {
    return "SettingsChange" + values.keySet();
  }
}
