package io.greenjournal.examples;

import io.greenjournal.adapter.http.GreenApi;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.StreamEnd;
import io.greenjournal.core.journal.Window;
import java.io.PrintWriter;

/** A journal of any size into a file, a record a line, with every field the vendor sent and without holding it. */
final class ExportJournal {
  private final GreenApi api;

  ExportJournal(GreenApi api) {
    this.api = api;
  }

  StreamEnd export(InstanceId instance, Window window, PrintWriter out) {
    return api.stream()
        .records(
            AccessScope.everything(),
            instance,
            Journal.INCOMING,
            window,
            record ->
                out.println(api.reader().strictJson(record.payload()).replaceAll("\\R", " ")));
  }
}
