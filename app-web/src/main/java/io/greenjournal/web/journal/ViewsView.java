package io.greenjournal.web.journal;

import io.greenjournal.web.journal.JournalView.FilterChip;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Empty;
import java.util.List;

/**
 * What views/journal/views.html shows.
 *
 * @param groups own ones and shared ones, as far as there are any
 * @param mayShare the user may make own ones shared
 */
public record ViewsView(
    String title, List<Crumb> crumbs, List<Group> groups, boolean mayShare, Empty empty) {
  public ViewsView {
    crumbs = List.copyOf(crumbs);
    groups = List.copyOf(groups);
  }

  /** Views of one kind. */
  public record Group(String id, String name, String note, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One view.
   *
   * @param maker who shared it; {@code ""} where that is the user, or nobody knows
   * @param chips its filter in words
   * @param changeable the user may change it
   */
  public record Row(
      String id,
      String name,
      String href,
      boolean shared,
      String maker,
      List<FilterChip> chips,
      boolean changeable,
      boolean first,
      boolean last) {
    public Row {
      chips = List.copyOf(chips);
    }

    /** Where its forms go. */
    public String path() {
      return ViewsController.PATH + "/" + id;
    }
  }
}
