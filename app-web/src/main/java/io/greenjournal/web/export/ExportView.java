package io.greenjournal.web.export;

import io.greenjournal.web.journal.JournalView.FilterChip;
import io.greenjournal.web.journal.JournalView.Hidden;
import io.greenjournal.web.shell.Choice;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Field;
import io.greenjournal.web.shell.FreshLine;
import io.greenjournal.web.shell.Moment;
import java.util.List;
import java.util.Optional;

/**
 * What views/export/ask.html shows.
 *
 * @param what how many messages, in words
 * @param chosen they were chosen one by one
 * @param chips the filter
 * @param notes what is to be known of them
 * @param holes what is missing from the journals that they come from
 * @param moreHoles a sentence about those that are not shown; {@code ""} when all are
 * @param hidden the filter once more, for the form
 * @param error why it could not be done; {@code ""} for nothing
 * @param run by which the progress is asked for
 * @param nothing there is nothing to export
 * @param back the list
 */
record ExportView(
    String title,
    List<Crumb> crumbs,
    String what,
    boolean chosen,
    List<FilterChip> chips,
    FreshLine fresh,
    List<String> notes,
    List<HoleLine> holes,
    String moreHoles,
    Choice format,
    List<Hidden> hidden,
    Optional<Field> password,
    String error,
    String run,
    List<RunLine> runs,
    boolean nothing,
    String back) {
  ExportView {
    crumbs = List.copyOf(crumbs);
    chips = List.copyOf(chips);
    notes = List.copyOf(notes);
    holes = List.copyOf(holes);
    hidden = List.copyOf(hidden);
    runs = List.copyOf(runs);
  }

  /** A span that a journal is not known to be complete for. */
  record HoleLine(String instance, String journal, Moment from, Moment to) {}

  /**
   * An export of this session.
   *
   * @param tone of its state: {@code info}, {@code good} or {@code bad}
   */
  record RunLine(
      String id,
      String format,
      Moment since,
      String state,
      String tone,
      String progress,
      boolean running) {}
}
