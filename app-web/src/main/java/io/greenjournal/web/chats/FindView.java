package io.greenjournal.web.chats;

import io.greenjournal.web.shell.Moment;
import java.util.List;

/**
 * What was found in a chat.
 *
 * @param title how many messages, in words
 * @param note what to know about it; {@code ""} for nothing
 * @param hits newest first
 * @param close address of the chat without the search
 */
public record FindView(String title, String note, List<Hit> hits, String close) {
  public FindView {
    hits = List.copyOf(hits);
  }

  /**
   * A message that was found.
   *
   * @param who wrote it
   * @param href the chat opened at it
   */
  public record Hit(String who, List<Snippet.Piece> said, String href, Moment at) {
    public Hit {
      said = List.copyOf(said);
    }
  }
}
