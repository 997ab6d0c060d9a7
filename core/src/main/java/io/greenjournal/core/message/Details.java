package io.greenjournal.core.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a message carries beside its content.
 *
 * @param typeMessage the vendor's word for the kind, as received; {@code ""} when empty or missing
 * @param chatType {@code user}, {@code group}, …; Telegram and MAX only
 * @param forwarding whether it was passed on
 * @param revision whether it was edited or deleted
 * @param quote the message it answers or reacts to
 * @param extras fields that this version does not model, by path ({@code a.b}), each as JSON text, in
 *     the order received: nothing of a record is lost
 */
public record Details(
    String typeMessage,
    Optional<String> chatType,
    Forwarding forwarding,
    Revision revision,
    Optional<Quote> quote,
    Map<String, String> extras) {
  public Details {
    extras = extras.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(extras));
  }

  /** Nothing but the kind. */
  public static Details of(String typeMessage) {
    return new Details(
        typeMessage,
        Optional.empty(),
        Forwarding.NOT_TOLD,
        Revision.NOT_TOLD,
        Optional.empty(),
        Map.of());
  }
}
