package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Facets;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Direction;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Adds up records by what they count as: each part of a filter under all its other parts. */
final class FacetSum {
  private static final long SECONDS_A_DAY = 86_400;

  /** The parts of a filter that records are counted by. */
  enum Part {
    INSTANCE,
    JOURNAL,
    TYPE,
    STATUS,
    SENT_BY_API
  }

  private final Visible visible;
  private final Wanted wanted;
  private final JournalFilter filter;
  private final Map<Long, Long> byInstance = new HashMap<>();
  private final Map<Integer, Long> byJournal = new HashMap<>();
  private final Map<Long, Long> byType = new HashMap<>();
  private final Map<Long, Long> byStatus = new HashMap<>();
  private final Map<Integer, Long> byApi = new HashMap<>();
  private final Map<LocalDate, Long> byDay = new HashMap<>();
  private long total;

  /** @param visible every instance of the scope, since instances are a part of the filter too */
  FacetSum(Visible visible, Wanted wanted, JournalFilter filter) {
    this.visible = visible;
    this.wanted = wanted;
    this.filter = filter;
  }

  /** Counts records of one instance and {@linkplain FigureCode code}. */
  void add(long inst, long code, long n) {
    Set<Part> unfit = unfit(inst, code);
    if (unfit.isEmpty()) {
      total += n;
    }
    add(byInstance, inst, n, fits(unfit, Part.INSTANCE));
    int dir = FigureCode.dir(code);
    add(byJournal, dir, n, fits(unfit, Part.JOURNAL));
    add(byType, FigureCode.type(code), n, fits(unfit, Part.TYPE));
    boolean hasStatus =
        FigureCode.status(code) >= 0 || JournalCode.journal(dir).direction() == Direction.OUTGOING;
    add(byStatus, FigureCode.status(code), n, fits(unfit, Part.STATUS) && hasStatus);
    add(byApi, FigureCode.api(code), n, fits(unfit, Part.SENT_BY_API) && FigureCode.api(code) >= 0);
  }

  void addDay(long second, long n) {
    byDay.merge(LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_A_DAY)), n, Long::sum);
  }

  /** What of a record the filter does not want. */
  Set<Part> unfit(long inst, long code) {
    Set<Part> unfit = EnumSet.noneOf(Part.class);
    if (!filter.instances().isEmpty() && !filter.instances().contains(visible.instance(inst))) {
      unfit.add(Part.INSTANCE);
    }
    if (!filter.journals().contains(JournalCode.journal(FigureCode.dir(code)))) {
      unfit.add(Part.JOURNAL);
    }
    if (wanted.unwanted().kinds().contains(FigureCode.type(code))
        || wanted.kinds().map(kinds -> !kinds.contains(FigureCode.type(code))).orElse(false)) {
      unfit.add(Part.TYPE);
    }
    if (wanted.unwanted().statuses().contains(FigureCode.status(code))
        || wanted
            .statuses()
            .map(statuses -> !statuses.contains(FigureCode.status(code)))
            .orElse(false)) {
      unfit.add(Part.STATUS);
    }
    if (filter.sentByApi().map(byApi -> FigureCode.api(code) != (byApi ? 1 : 0)).orElse(false)) {
      unfit.add(Part.SENT_BY_API);
    }
    return unfit;
  }

  Facets facets(Sql sql, Map<ChatId, Long> byChat, boolean exact, boolean chatsExact) {
    Map<String, Long> instances = new HashMap<>();
    byInstance.forEach((inst, n) -> instances.put(visible.instance(inst).value(), n));
    Map<String, Long> journals = new HashMap<>();
    byJournal.forEach((dir, n) -> journals.put(JournalCode.journal(dir).word(), n));
    Map<Boolean, Long> api = new HashMap<>();
    byApi.forEach((code, n) -> api.put(code == 1, n));
    return new Facets(
        total,
        instances,
        journals,
        words(sql, "SELECT name AS word FROM kind WHERE id = ?", byType),
        words(sql, "SELECT word FROM delivery_status WHERE id = ?", byStatus),
        byChat,
        byDay,
        api,
        exact,
        chatsExact);
  }

  /** Those without a word, and those of the empty word, count as one. */
  private static Map<String, Long> words(Sql sql, String word, Map<Long, Long> counts) {
    Map<String, Long> words = new HashMap<>();
    counts.forEach((id, n) ->
        words.merge(sql.first(word, row -> row.getString("word"), id).orElse(""), n, Long::sum));
    return words;
  }

  private static boolean fits(Set<Part> unfit, Part but) {
    return unfit.isEmpty() || (unfit.size() == 1 && unfit.contains(but));
  }

  private static <K> void add(Map<K, Long> counts, K key, long n, boolean fits) {
    if (fits) {
      counts.merge(key, n, Long::sum);
    }
  }
}
