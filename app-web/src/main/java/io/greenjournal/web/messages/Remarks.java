package io.greenjournal.web.messages;

import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.Details;
import io.greenjournal.web.shell.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The short remarks beside a message: how it was sent and what became of it. */
final class Remarks {
  private final Words words;

  Remarks(Words words) {
    this.words = words;
  }

  List<String> of(JournalRecord record, Optional<Details> details) {
    List<String> remarks = new ArrayList<>();
    record
        .sentByApi()
        .ifPresent(api -> remarks.add(words.of(api ? "message.by.api" : "message.by.phone")));
    details.ifPresent(d -> {
      if (d.forwarding().isForwarded()) {
        remarks.add(forwarded(d));
      }
      if (d.revision().isEdited()) {
        remarks.add(words.of("message.edited"));
      }
      if (d.revision().isDeleted()) {
        remarks.add(words.of("message.deleted"));
      }
    });
    switch (record.payload().fidelity()) {
      case WITHOUT_THUMBNAIL -> remarks.add(words.of("message.thumbnail.dropped"));
      case DAMAGED -> remarks.add(words.of("message.payload.damaged"));
      case AS_RECEIVED -> {
        // The usual case needs no remark.
      }
    }
    return remarks;
  }

  private String forwarded(Details details) {
    int score = details.forwarding().score().orElse(0);
    return score > 1 ? words.of("message.forwarded.times", score) : words.of("message.forwarded");
  }
}
