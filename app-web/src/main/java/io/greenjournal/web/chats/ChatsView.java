package io.greenjournal.web.chats;

import io.greenjournal.web.listing.Missing;
import io.greenjournal.web.shell.FreshLine;
import java.util.List;
import java.util.Optional;

/**
 * What the list of chats shows.
 *
 * @param note what to know about what was found; {@code ""} for nothing
 * @param newest address of the first page, {@code ""} on the first one
 * @param older address of the next page, {@code ""} on the last one
 * @param missing why the list is empty, when it is
 */
public record ChatsView(
    String title,
    FreshLine fresh,
    String q,
    List<Pick> instances,
    String note,
    List<ChatRow> rows,
    String newest,
    String older,
    Optional<Missing> missing) {
  public ChatsView {
    instances = List.copyOf(instances);
    rows = List.copyOf(rows);
  }

  /** An instance that the list can be of. */
  public record Pick(String text, String value, boolean set) {}
}
