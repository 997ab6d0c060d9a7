package io.greenjournal.web.imports;

import io.greenjournal.web.shell.Choice;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Field;
import io.greenjournal.web.shell.Moment;
import java.util.List;
import java.util.Optional;

/**
 * What views/imports/list.html shows.
 *
 * @param proposed how many can be added as they are, on every page
 * @param back, next addresses of the pages around; {@code ""} for none
 * @param problem what is wrong with the last try, about no field; {@code ""} for nothing
 */
record ListView(
    String title,
    List<Crumb> crumbs,
    long list,
    int page,
    String summary,
    Moment fetchedAt,
    List<Row> rows,
    int proposed,
    Choice pace,
    Field apiUrl,
    String back,
    String next,
    String problem) {
  /**
   * One instance.
   *
   * @param messenger {@code ""} for one that is not known
   * @param tone of the end: {@code warn}, {@code bad} or {@code ""}
   * @param standing whether it can be added, in words
   * @param mark tone of that
   * @param href its page when it is here; otherwise {@code ""}
   */
  record Row(
      String id,
      String shownId,
      String name,
      String messenger,
      String type,
      String tariff,
      Optional<Moment> until,
      String tone,
      String host,
      String standing,
      String mark,
      boolean choosable,
      boolean chosen,
      String href) {}
}
