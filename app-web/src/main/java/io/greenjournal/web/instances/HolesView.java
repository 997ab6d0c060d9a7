package io.greenjournal.web.instances;

import io.greenjournal.core.journal.Hole;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.util.Comparator;
import java.util.List;

/**
 * The spans of the last two weeks that the journals of an instance are not known to be complete for.
 *
 * @param holes the latest first
 * @param more a sentence about those that are not shown; {@code ""} when all are
 */
record HolesView(List<Line> holes, String more) {
  private static final int MOST = 20;

  /**
   * One of them.
   *
   * @param tone {@code warn} while it can be filled, {@code bad} when it cannot any more
   */
  record Line(
      String journal,
      Moment from,
      Moment to,
      String length,
      String cause,
      String tone,
      String icon,
      String hope) {}

  static HolesView of(List<Hole> holes, Times times) {
    List<Line> lines = holes.stream()
        .sorted(Comparator.comparing((Hole hole) -> hole.span().to()).reversed())
        .limit(MOST)
        .map(hole -> line(hole, times))
        .toList();
    int rest = holes.size() - lines.size();
    return new HolesView(lines, rest == 0 ? "" : times.words().of("instances.holes.more", rest));
  }

  private static Line line(Hole hole, Times times) {
    Words t = times.words();
    boolean canBeFilled = hole.cause().canBeFilled();
    return new Line(
        t.journal(hole.journal()),
        times.at(hole.span().from()),
        times.at(hole.span().to()),
        times.length(hole.span().length()),
        t.of("instances.hole." + hole.cause().word()),
        canBeFilled ? "warn" : "bad",
        canBeFilled ? "hourglass" : "cloud-off",
        t.of(canBeFilled ? "instances.holes.open" : "instances.holes.lost"));
  }
}
