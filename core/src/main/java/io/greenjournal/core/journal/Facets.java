package io.greenjournal.core.journal;

import io.greenjournal.core.message.ChatId;
import java.time.LocalDate;
import java.util.Map;

/**
 * How many records there are by each part of a filter; every part counts under all the other parts.
 *
 * @param total records under the whole filter
 * @param byInstance instance id to count
 * @param byJournal journal word to count
 * @param byType {@code typeMessage} word to count
 * @param byStatus {@code statusMessage} word to count; outgoing records only
 * @param byChat chats among the newest records, under all other parts of the filter
 * @param byDay days of UTC within the period of the filter; empty when the filter names no beginning
 * @param bySentByApi records that a program sent and that it did not; those that do not tell are left out
 * @param exact everything was counted. Otherwise only the newest records were, and there are at least so many
 * @param chatsExact the same of {@code byChat}
 */
public record Facets(
    long total,
    Map<String, Long> byInstance,
    Map<String, Long> byJournal,
    Map<String, Long> byType,
    Map<String, Long> byStatus,
    Map<ChatId, Long> byChat,
    Map<LocalDate, Long> byDay,
    Map<Boolean, Long> bySentByApi,
    boolean exact,
    boolean chatsExact) {
  public Facets {
    byInstance = Map.copyOf(byInstance);
    byJournal = Map.copyOf(byJournal);
    byType = Map.copyOf(byType);
    byStatus = Map.copyOf(byStatus);
    byChat = Map.copyOf(byChat);
    byDay = Map.copyOf(byDay);
    bySentByApi = Map.copyOf(bySentByApi);
  }
}
