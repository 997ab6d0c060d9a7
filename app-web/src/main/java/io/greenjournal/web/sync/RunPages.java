package io.greenjournal.web.sync;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.RunFilter;
import io.greenjournal.core.journal.RunPage;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.shell.Times;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Draws runs page by page: those of the whole fleet, and those of one instance on its own page. */
@Singleton
public final class RunPages {
  private static final int ON_A_PAGE = 50;

  private final SyncLog log;

  public RunPages(SyncLog log) {
    this.log = log;
  }

  /** Those of one instance; whatever the address says of another is left out. */
  public RunList ofOne(Instance instance, PageQuery query, AccessScope scope, Times times) {
    RunFilter asked = RunList.filter(query);
    RunFilter wanted =
        new RunFilter(Optional.of(instance.id()), asked.journal(), asked.failedOnly());
    return draw(query, wanted, List.of(), new Names(List.of(instance)), scope, times);
  }

  RunList ofAll(PageQuery query, List<Instance> instances, AccessScope scope, Times times) {
    RunFilter wanted = RunList.filter(query);
    List<RunList.Option> options = RunList.options(instances, wanted);
    return draw(query, wanted, options, new Names(instances), scope, times);
  }

  private RunList draw(
      PageQuery query,
      RunFilter wanted,
      List<RunList.Option> instances,
      Names names,
      AccessScope scope,
      Times times) {
    Optional<Cursor> after = Optional.of(query.first("after"))
        .filter(text -> text.matches("[1-9][0-9]{0,17}"))
        .map(Cursor::new);
    RunPage page = log.runs(scope, wanted, after, ON_A_PAGE);
    RunRows rows = new RunRows(names, times);
    return new RunList(
        query.path(),
        instances,
        RunList.journals(wanted, times.words()),
        RunList.results(query, times.words()),
        wanted.failedOnly(),
        after.isEmpty(),
        page.items().stream().map(rows::draw).toList(),
        after.isPresent() ? query.without("after").uri() : "",
        page.next().map(next -> query.with("after", next.value()).uri()).orElse(""));
  }
}
