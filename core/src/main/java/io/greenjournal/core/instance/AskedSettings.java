package io.greenjournal.core.instance;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A change of settings that the vendor was asked for. The vendor's documentation gives it up to five minutes, so the
 * answer proves nothing; what is read afterwards does.
 *
 * @param wanted setting name to the value that was asked for
 * @param askedAt when the vendor was asked
 * @param seenAt when all of it was first read back; empty until then
 */
public record AskedSettings(Map<String, String> wanted, Instant askedAt, Optional<Instant> seenAt) {
  /** How long one waits for it: three times what the vendor's documentation says. */
  public static final Duration PATIENCE = Duration.ofMinutes(15);

  public AskedSettings {
    wanted = Map.copyOf(wanted);
  }

  /** Asked for just now. */
  public static AskedSettings of(SettingsChange change, Instant askedAt) {
    Map<String, String> wanted = new HashMap<>();
    change.values().forEach((name, value) -> wanted.put(name, value.toString()));
    return new AskedSettings(wanted, askedAt, Optional.empty());
  }

  /** Whether it has not been read back yet. */
  public boolean isOpen() {
    return seenAt.isEmpty();
  }

  /** Whether it is not read back yet and may still come. */
  public boolean isAwaited(Instant now) {
    return isOpen() && askedAt.plus(PATIENCE).isAfter(now);
  }

  /** The same after these settings were read; only what is read later than it was asked for proves anything. */
  public AskedSettings after(InstanceSettings settings, Instant readAt) {
    boolean shown = isOpen()
        && !readAt.isBefore(askedAt)
        && wanted.entrySet().stream()
            .allMatch(one -> one.getValue().equals(settings.values().get(one.getKey())));
    return shown ? new AskedSettings(wanted, askedAt, Optional.of(readAt)) : this;
  }
}
