package io.greenjournal.web.sync;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.RunFilter;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The list of runs as it is narrowed.
 *
 * @param path of the page that shows it
 * @param instances to narrow by; none on the page of one instance
 * @param journals to narrow by
 * @param results all, or the failed ones
 * @param first the latest are shown
 * @param newest {@code ""} or where the latest are
 * @param older {@code ""} or where the next page is
 */
public record RunList(
    String path,
    List<Option> instances,
    List<Option> journals,
    List<Link> results,
    boolean failedOnly,
    boolean first,
    List<Row> rows,
    String newest,
    String older) {
  public static final List<String> PARAMETERS = List.of("instance", "journal", "result", "after");

  public record Option(String value, String text, boolean chosen) {}

  public record Link(String href, String text, boolean current) {}

  /**
   * One run.
   *
   * @param tone {@code good}, {@code warn} or {@code bad}
   * @param came what was new, or why not
   * @param size of all that came back; {@code ""} where nobody counted
   */
  public record Row(
      Moment at,
      SyncView.Who who,
      String journal,
      String why,
      String tone,
      String icon,
      String result,
      String came,
      String advice,
      String window,
      String calls,
      String size,
      String took) {}

  /** Whether there is no run at all, however the list may be narrowed. */
  public boolean isEmpty() {
    boolean narrowed = failedOnly || journals.stream().anyMatch(Option::chosen);
    return rows.isEmpty() && first && !narrowed;
  }

  /** What is asked for; whatever cannot be understood is left out. */
  static RunFilter filter(PageQuery query) {
    return new RunFilter(
        Optional.of(query.first("instance")).filter(InstanceId::isValid).map(InstanceId::new),
        journal(query.first("journal")),
        query.has("result", "failed"));
  }

  private static Optional<Journal> journal(String word) {
    return Arrays.stream(Journal.values()).filter(j -> j.word().equals(word)).findFirst();
  }

  static List<Option> options(List<Instance> all, RunFilter wanted) {
    return all.stream()
        .map(instance -> new Option(
            instance.id().value(),
            instance.name(),
            wanted.instance().filter(instance.id()::equals).isPresent()))
        .toList();
  }

  static List<Option> journals(RunFilter wanted, Words t) {
    return Arrays.stream(Journal.values())
        .map(journal -> new Option(
            journal.word(),
            t.journal(journal),
            wanted.journal().filter(journal::equals).isPresent()))
        .toList();
  }

  static List<Link> results(PageQuery query, Words t) {
    PageQuery fromStart = query.without("after");
    boolean failed = query.has("result", "failed");
    return List.of(
        new Link(fromStart.without("result").uri(), t.of("sync.runs.all"), !failed),
        new Link(fromStart.with("result", "failed").uri(), t.of("sync.runs.failed"), failed));
  }
}
