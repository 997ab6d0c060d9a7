package io.greenjournal.web.sync;

import io.greenjournal.web.shell.Empty;
import io.greenjournal.web.shell.FreshLine;
import io.greenjournal.web.shell.Moment;
import java.util.List;
import java.util.Optional;

/**
 * What views/sync/sync.html shows.
 *
 * @param choice empty for who may only look, and while there are no instances
 * @param jobs the latest
 * @param moreParked a sentence about those that are not shown; {@code ""} when all are
 * @param moreFailing the same of the failing ones
 * @param empty what to do where there is no instance yet; empty when there is one
 */
public record SyncView(
    FreshLine fresh,
    boolean mayTend,
    List<Tile> tiles,
    Optional<Choose> choice,
    List<JobLine> jobs,
    List<Parked> parked,
    String moreParked,
    List<Running> running,
    List<Next> next,
    List<Failing> failing,
    String moreFailing,
    RunList runs,
    Optional<Empty> empty) {
  /** One figure. */
  public record Tile(String name, String value, String rest) {}

  /** Which instances may be chosen. */
  public record Choose(List<String> tags, List<Who> instances) {}

  /** An instance as it is named everywhere. */
  public record Who(String id, String name, String messenger, String href) {}

  /** A job in a row. */
  public record JobLine(
      String href, String title, String state, String tone, String rest, Moment at, Bar bar) {}

  /** How many of how many parts are over. */
  public record Bar(long value, long max) {}

  /**
   * Journals that are not asked, for one reason.
   *
   * @param words of the journals, for the form
   */
  public record Parked(
      Who who, String journals, List<String> words, String sentence, String advice) {}

  public record Running(Who who, String journal, Moment since, String took, String why) {}

  public record Next(Moment at, Who who, String journal, String why) {}

  /** @param next a sentence about when it is asked again; {@code ""} when that is not known */
  public record Failing(
      Who who,
      String journal,
      Optional<Moment> since,
      String meaning,
      String advice,
      String next) {}
}
