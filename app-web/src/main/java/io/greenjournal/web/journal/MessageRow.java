package io.greenjournal.web.journal;

import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.StatusMark;
import java.util.List;
import java.util.Optional;

/**
 * One message in the list.
 *
 * @param day heading above it; {@code ""} when the row before is of the same day
 * @param id of the message, stable and the same in all lists
 * @param href the list with this message open beside it, or its page
 * @param inChat its chat, opened at it
 * @param to where it was written, where that says more than the name
 * @param instance {@code ""} where it is not wanted
 * @param kindWord the kind; {@code ""} for plain text
 * @param kindByIcon the icon and the text say it, so the word is for those who see neither
 * @param mark not there for incoming ones, and where it is not wanted
 * @param cells what else is wanted, in its order; {@code ""} where a message has none of it
 * @param loud the status is a word worth reading, not only a mark
 */
public record MessageRow(
    String day,
    String id,
    String href,
    boolean open,
    String inChat,
    boolean outgoing,
    String name,
    String to,
    String instance,
    Optional<Moment> at,
    String icon,
    String kindWord,
    boolean kindByIcon,
    List<Highlight> text,
    Optional<StatusMark> mark,
    boolean loud,
    List<Cell> cells) {
  public MessageRow {
    text = List.copyOf(text);
    cells = List.copyOf(cells);
  }

  /** Whether it opens beside the list. */
  public boolean beside() {
    return href.startsWith(JournalAddress.PATH + "?");
  }

  /** @param name what its text is */
  public record Cell(String name, String text) {}
}
