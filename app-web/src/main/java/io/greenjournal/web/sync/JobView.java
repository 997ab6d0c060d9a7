package io.greenjournal.web.sync;

import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.Steps;
import java.util.List;
import java.util.Optional;

/**
 * What views/sync/job.html shows.
 *
 * @param sentence how far it has come, in words
 * @param mayCancel it is not over, and the user may
 * @param live it is not over
 * @param steps of the first run, when this is its reading
 * @param onward whether the way leads on to the journal
 * @param more a sentence about the parts that are not shown; {@code ""} when all are
 */
record JobView(
    String title,
    List<Crumb> crumbs,
    String path,
    String state,
    String tone,
    String sentence,
    SyncView.Bar bar,
    boolean mayCancel,
    boolean live,
    List<SyncView.Tile> tiles,
    List<Part> parts,
    String more,
    Optional<Steps> steps,
    boolean onward) {
  /** @param took {@code ""} while it waits */
  record Part(
      SyncView.Who who,
      String journal,
      String tone,
      String icon,
      String state,
      String came,
      String advice,
      Optional<Moment> at,
      String took) {}
}
