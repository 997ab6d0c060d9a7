package io.greenjournal.bench.store;

import io.greenjournal.adapter.sqlite.SqliteCache;
import io.greenjournal.bench.Target;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.delivery.DeliveryBucket;
import io.greenjournal.core.delivery.DeliveryFilter;
import io.greenjournal.core.delivery.DeliveryReport;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.MessageKey;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What the pages ask, of random instances and moments, each question some hundred times. */
final class Questions implements AutoCloseable {
  private static final int TIMES = 400;
  private static final int PAGE = 50;
  private static final AccessScope ALL = AccessScope.everything();
  private static final Instant END = History.BEGIN.plus(Duration.ofDays(History.DAYS));

  private final Random random = new Random(7);
  private final List<Target> targets = new ArrayList<>();
  private final SqliteCache cache;
  private final Connection connection;
  private final List<String> frequent = new ArrayList<>();
  private final List<String> rare = new ArrayList<>();
  private final List<MessageKey> known = new ArrayList<>();

  Questions(SqliteCache cache, Path file) throws SQLException {
    this.cache = cache;
    this.connection = Disk.open(file);
    learn();
  }

  /** Words and chats that there are. */
  private void learn() {
    Map<String, Integer> words = new TreeMap<>();
    for (int i = 0; i < 40; i++) {
      JournalFilter somewhere = JournalFilter.messages().withPeriod(Optional.empty(), moment());
      for (CachedRecord found : find(somewhere).items()) {
        known.add(found.record().key());
        for (String word : found.record().text().split("\\P{L}+")) {
          if (word.length() > 3) {
            words.merge(word, 1, Integer::sum);
          }
        }
      }
    }
    words.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(20)
        .forEach(entry -> frequent.add(entry.getKey()));
    words.forEach((word, n) -> {
      if (n == 1 && word.length() > 5) {
        rare.add(word);
      }
    });
  }

  List<Target> ask() throws SQLException {
    pages();
    statistics();
    searches();
    facets();
    return targets;
  }

  private void pages() {
    quick("P12 newest page of an instance", 5, () -> of(instance()));
    quick(
        "P12 an instance, random depth",
        5,
        () -> of(instance()).withPeriod(Optional.empty(), moment()));
    quick("P12 all instances, random depth", 5, () -> all().withPeriod(Optional.empty(), moment()));
    quick("P12 instance and kind", 5, () -> of(instance()).withTypes(Set.of("imageMessage")));
    quick(
        "P12 instance and delivery status",
        5,
        () -> of(instance()).withJournals(Set.of(Journal.OUTGOING)).withStatuses(Set.of("failed")));
    quick("P12 instance and chat", 5, () -> {
      MessageKey key = known.get(random.nextInt(known.size()));
      return of(key.instance()).withChats(Set.of(key.chat()));
    });
    quick(
        "P12 instance, kind, status and sent by API",
        5,
        () -> of(instance())
            .withTypes(Set.of("textMessage"))
            .withStatuses(Set.of("read"))
            .withSentByApi(Optional.of(true)));
  }

  private void searches() {
    quick("P14 a frequent word", 5, () -> all().withText(frequent()));
    quick("P14 a rare word", 5, () -> all().withText(rare()));
    quick("P14 a prefix of 3", 5, () -> all().withText(frequent().substring(0, 3) + "*"));
    quick("P14 a frequent word of an instance", 5, () -> of(instance()).withText(frequent()));
    quick("P14 a rare word of an instance", 5, () -> of(instance()).withText(rare()));
    quick(
        "P14 a prefix of 3 of an instance",
        5,
        () -> of(instance()).withText(frequent().substring(0, 3) + "*"));
    quick("P14 two frequent words", 100, () -> all().withText(frequent() + " " + frequent()));
    quick("P14 a frequent and a rare word", 100, () -> all().withText(frequent() + " " + rare()));
  }

  /** Without a target of their own; the page asks for them once. */
  private void facets() {
    quick("facets of an instance", 100, () -> {
      JournalFilter filter = of(instance());
      cache.search().facets(ALL, filter);
      return filter;
    });
  }

  private static final String GROUPED = """
      SELECT inst, (id >> 10) / 86400, status, count(*) FROM message
       WHERE dir = 1 AND id >= ? << 10 AND id < ? << 10 GROUP BY 1, 2, 3
      """;

  private void statistics() throws SQLException {
    double[] kept = new double[200];
    long counted = 0;
    for (int i = 0; i < kept.length; i++) {
      Window days = days(random.nextInt(20));
      long start = System.nanoTime();
      DeliveryReport report = cache
          .delivery()
          .report(ALL, new DeliveryFilter(Set.of(), days, DeliveryBucket.DAY, ZoneOffset.UTC));
      kept[i] = millisSince(start);
      counted += report.slots().size();
    }
    if (counted == 0) {
      throw new IllegalStateException("no bucket in any report");
    }
    double grouped = grouped(days(10));
    Arrays.sort(kept);
    System.out.printf(Locale.ROOT, "# 30 days of 200 instances: p50 %.2f ms%n", at(kept, 0.5));
    targets.add(Target.atMost("P13 30 days p99", at(kept, 0.99), "ms", grouped, 5));
    targets.add(Target.atLeast(
        "P13 30 days / GROUP BY", 1_000 / at(kept, 0.5), "a second", 1_000 / grouped, 200));
  }

  private double grouped(Window days) throws SQLException {
    try (var statement = connection.prepareStatement(GROUPED)) {
      statement.setLong(1, days.from().getEpochSecond());
      statement.setLong(2, days.to().getEpochSecond());
      long start = System.nanoTime();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          rows.getLong(4);
        }
      }
      return millisSince(start);
    }
  }

  private static Window days(int first) {
    Instant from = History.BEGIN.plus(Duration.ofDays(first));
    return new Window(from, from.plus(Duration.ofDays(30)));
  }

  /** @param most of milliseconds, at the 99th of a hundred */
  private void quick(String name, double most, Supplier<JournalFilter> filter) {
    double[] millis = new double[TIMES];
    long found = 0;
    for (int i = -50; i < TIMES; i++) {
      long start = System.nanoTime();
      JournalFilter wanted = filter.get();
      found += find(wanted).items().size();
      if (i >= 0) {
        millis[i] = millisSince(start);
      }
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "# %s: p50 %.2f ms, p99 %.2f ms, %d found%n",
        name,
        at(millis, 0.5),
        at(millis, 0.99),
        found / (TIMES + 50));
    targets.add(Target.atMost(name + " p99", at(millis, 0.99), "ms", at(millis, 0.5), most));
  }

  private Page<CachedRecord> find(JournalFilter filter) {
    return cache.search().find(ALL, filter, Optional.empty(), PAGE);
  }

  private static JournalFilter all() {
    return JournalFilter.messages();
  }

  private static JournalFilter of(InstanceId instance) {
    return JournalFilter.messages().withInstances(Set.of(instance));
  }

  private InstanceId instance() {
    return History.instance(random.nextInt(History.INSTANCES));
  }

  private Optional<Instant> moment() {
    long seconds = Duration.between(History.BEGIN, END).toSeconds();
    return Optional.of(History.BEGIN.plusSeconds((long) (random.nextDouble() * seconds)));
  }

  private String frequent() {
    return frequent.get(random.nextInt(frequent.size()));
  }

  private String rare() {
    return rare.get(random.nextInt(rare.size()));
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
  }

  private static double millisSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
