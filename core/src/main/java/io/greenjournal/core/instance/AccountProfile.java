package io.greenjournal.core.instance;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The messenger account behind an instance ({@code getWaSettings}, {@code getAccountSettings}).
 *
 * @param state as with {@code getStateInstance}; the word {@code ""} when not told
 * @param phone digits as received; {@code ""} when nothing is linked
 * @param chatId its own chat, maybe as a hidden number; {@code ""} when not told
 * @param avatarUrl where its picture lies, {@code ""} when it has none; not checked for being an address
 * @param historyProgress how much of the older history has come, 0 to 100; WhatsApp only
 * @param suspendedUntil when a suspension ends; empty when there is none or it is not told
 * @param values every field by name, the modelled ones too, as text; what is no single value as JSON text
 */
public record AccountProfile(
    InstanceState state,
    String phone,
    String chatId,
    String avatarUrl,
    Optional<Integer> historyProgress,
    Optional<Instant> suspendedUntil,
    Map<String, String> values) {
  public AccountProfile {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
