package io.greenjournal.web.journal;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.messages.MessageAddress;
import io.greenjournal.web.shell.Times;
import io.micronaut.http.HttpParameters;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts what stands above the first row of a list. Looks at no more than one page, from that row's second on. */
@Singleton
final class News {
  /** More are said as "more than". */
  static final int MOST = 50;

  /** What an empty list takes for new. */
  private static final Duration LATELY = Duration.ofHours(1);

  private static final String SINCE = "since";
  private static final String ROW = "row";

  private final JournalSearch search;
  private final WantedReader reader;

  News(JournalSearch search, WantedReader reader) {
    this.search = search;
    this.reader = reader;
  }

  /**
   * Up to where a list is known.
   *
   * @param since the second of its first row
   * @param row that row; {@code ""} for an empty list
   */
  record Mark(Instant since, String row) {
    static Mark of(List<CachedRecord> shown, Times times) {
      return shown.stream()
          .findFirst()
          .map(first -> new Mark(first.at(), MessageAddress.part(first.record().key())))
          .orElseGet(() -> new Mark(times.now().minus(LATELY), ""));
    }

    static Mark of(HttpParameters parameters) {
      String since = parameters.get(SINCE, String.class).orElse("");
      return new Mark(
          since.matches("[0-9]{1,11}")
              ? Instant.ofEpochSecond(Long.parseLong(since))
              : Instant.EPOCH,
          parameters.get(ROW, String.class).orElse(""));
    }

    /** Where to ask, for this list. */
    String uri(PageQuery list) {
      return new PageQuery(NewsController.PATH, list.values())
          .with(SINCE, String.valueOf(since.getEpochSecond()))
          .with(ROW, row)
          .uri();
    }
  }

  /**
   * How many came; {@code MOST + 1} for any more.
   *
   * @throws io.greenjournal.web.listing.BadValueException for a value that its parameter cannot have
   */
  int since(AccessScope scope, PageQuery list, Mark mark, Times times) {
    Wanted wanted = reader.read(scope, list, times);
    JournalFilter filter = wanted.filter();
    Instant from = filter.from().filter(mark.since()::isBefore).orElse(mark.since());
    if (wanted.impossible() || filter.to().filter(to -> !from.isBefore(to)).isPresent()) {
      return 0;
    }
    Page<CachedRecord> newest = search.find(
        scope, filter.withPeriod(Optional.of(from), filter.to()), Optional.empty(), MOST);
    List<String> rows = newest.items().stream()
        .map(record -> MessageAddress.part(record.record().key()))
        .toList();
    int known = rows.indexOf(mark.row());
    if (known >= 0) {
      return known;
    }
    return newest.next().isPresent() ? MOST + 1 : rows.size();
  }
}
