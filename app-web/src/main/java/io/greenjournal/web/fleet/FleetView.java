package io.greenjournal.web.fleet;

import io.greenjournal.web.shell.CoverageStrip;
import io.greenjournal.web.shell.Empty;
import io.greenjournal.web.shell.FreshLine;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.Spark;
import io.greenjournal.web.shell.StateMark;
import java.util.List;
import java.util.Optional;

/**
 * What views/fleet/fleet.html shows.
 *
 * @param title with the number of troubles before it, for a tab in the background
 * @param reading where the first reading is followed, while nothing of any instance was read; {@code ""} afterwards
 */
public record FleetView(
    String title,
    FreshLine fresh,
    List<RangeLink> ranges,
    String rangeName,
    boolean mayAdd,
    List<Attention> attention,
    List<Tile> tiles,
    List<Row> rows,
    Empty empty,
    String reading) {
  public record RangeLink(String href, String text, boolean current) {}

  /** @param href where to look further, within this site */
  public record Attention(
      String tone, String icon, String name, String sentence, String href, String act) {}

  /** @param tone of the change: {@code up}, {@code down} or {@code ""} */
  public record Tile(
      String name, String value, String change, String tone, String rest, Optional<Spark> spark) {}

  /**
   * @param worst {@code bad}, {@code warn} or {@code ""}
   * @param remark the worst trouble in a few words, or that all is in order
   * @param delivered share, {@code –} for unknown
   * @param failedTone {@code bad strong} when there are failures
   * @param asOf empty when never read
   * @param freshText what to say then
   */
  public record Row(
      String worst,
      String href,
      String name,
      String id,
      String messenger,
      StateMark state,
      String remark,
      Spark line,
      String received,
      String sent,
      String delivered,
      String read,
      String failed,
      String failedTone,
      CoverageStrip coverage,
      String freshState,
      Optional<Moment> asOf,
      String freshText) {}
}
