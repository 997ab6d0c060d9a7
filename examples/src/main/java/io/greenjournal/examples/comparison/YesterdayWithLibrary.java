package io.greenjournal.examples.comparison;

import io.greenjournal.adapter.http.GreenApi;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.DeliveryStatus;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A day's outgoing messages of several instances with their delivery status, with the library. */
final class YesterdayWithLibrary {
  private final GreenApi api;

  YesterdayWithLibrary(GreenApi api) {
    this.api = api;
  }

  void print(List<InstanceId> instances, LocalDate day, PrintStream out) {
    Window window = Window.day(day, ZoneOffset.UTC);
    for (InstanceId instance : instances) {
      try {
        Reading<JournalRecord> reading =
            api.journals().records(AccessScope.everything(), instance, Journal.OUTGOING, window);
        reading.items().forEach(record -> out.println(line(instance, record)));
        if (!reading.isWhole()) {
          out.println(instance + " unreadable: " + reading.unreadable());
        }
      } catch (JournalSourceException e) {
        out.println(instance + " failed: " + e.failure().code());
      }
    }
  }

  private static String line(InstanceId instance, JournalRecord record) {
    return String.join(
        " ",
        instance.value(),
        Instant.ofEpochSecond(record.timestamp().orElse(0)).toString(),
        record.key().chat().value(),
        record.status().map(DeliveryStatus::word).orElse(""),
        record.text());
  }
}
