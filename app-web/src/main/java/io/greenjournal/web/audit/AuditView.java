package io.greenjournal.web.audit;

import io.greenjournal.core.house.AuditEntry;
import io.greenjournal.web.shell.Empty;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What views/audit/list.html shows.
 *
 * @param older address of the next page; {@code ""} for none
 */
record AuditView(List<Row> rows, String older, Empty empty) {
  /** @param counts ready to print; {@code ""} for none */
  record Row(String number, Moment at, String who, String act, String subject, String counts) {}

  /** @param entries one more than fit on the page, where there are more */
  static AuditView of(List<AuditEntry> entries, int most, Times times) {
    Words t = times.words();
    List<Row> rows =
        entries.stream().limit(most).map(entry -> row(entry, times)).toList();
    String older =
        entries.size() > most ? "/audit?before=" + entries.get(most - 1).number() : "";
    return new AuditView(
        rows,
        older,
        Empty.of("clipboard-list", t.of("audit.empty.title"), t.of("audit.empty.text")));
  }

  private static Row row(AuditEntry entry, Times times) {
    Words t = times.words();
    return new Row(
        String.valueOf(entry.number()),
        times.at(entry.at()),
        named("audit.who.", entry.who().replace(' ', '-'), entry.who(), t),
        named("audit.act.", entry.act(), entry.act(), t),
        entry.subject(),
        new TreeMap<>(entry.counts())
            .entrySet().stream()
                .map(count -> t.has("audit.count." + count.getKey())
                    ? t.of("audit.count." + count.getKey(), count.getValue())
                    : count.getKey() + ": " + t.number(count.getValue()))
                .collect(Collectors.joining(" · ")));
  }

  private static String named(String keys, String key, String otherwise, Words t) {
    return t.has(keys + key) ? t.of(keys + key) : otherwise;
  }
}
