package io.greenjournal.web.export;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.search.SearchReading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A filter as the audit is told it: which instances, kinds, statuses and times; of chats, people and words only that
 * they were asked for, since the audit names nobody and quotes nothing.
 */
public final class Shape {
  private static final int MOST = 5;

  private Shape() {}

  /** {@code ""} for everything. */
  public static String of(SearchReading wanted) {
    JournalFilter filter = wanted.filter();
    List<String> parts = new ArrayList<>();
    add(
        parts,
        "instance",
        filter.instances().stream().map(InstanceId::value).sorted().toList());
    if (!filter.journals().equals(Set.copyOf(Journal.ofMessages()))) {
      add(
          parts,
          "direction",
          filter.journals().stream().map(Journal::word).sorted().toList());
    }
    add(parts, "type", filter.types().stream().sorted().toList());
    add(parts, "status", filter.statuses().stream().sorted().toList());
    count(parts, "chat", filter.chats().size());
    count(parts, "sender", filter.senders().size());
    filter.sentByApi().ifPresent(api -> parts.add("sentByApi=" + api));
    filter.from().ifPresent(at -> parts.add("from=" + at));
    filter.to().ifPresent(at -> parts.add("to=" + at));
    count(parts, "without", leftOut(filter));
    if (!filter.text().isBlank()) {
      parts.add("words");
    }
    return parts.isEmpty() ? "" : " " + String.join(" ", parts);
  }

  /** Messages that were chosen one by one. */
  static String chosen(int count) {
    return " chosen(" + count + ")";
  }

  private static int leftOut(JournalFilter filter) {
    return filter.leftOut().types().size()
        + filter.leftOut().statuses().size()
        + filter.leftOut().chats().size()
        + filter.leftOut().senders().size();
  }

  private static void add(List<String> parts, String name, Collection<String> values) {
    if (values.size() > MOST) {
      count(parts, name, values.size());
    } else if (!values.isEmpty()) {
      parts.add(name + "=" + String.join(",", values));
    }
  }

  private static void count(List<String> parts, String name, int values) {
    if (values > 0) {
      parts.add(name + "(" + values + ")");
    }
  }
}
