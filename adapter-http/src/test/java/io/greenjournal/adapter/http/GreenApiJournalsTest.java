package io.greenjournal.adapter.http;

import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.port.JournalQueryPort;
import io.greenjournal.testkit.contract.JournalQueryContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class GreenApiJournalsTest implements JournalQueryContract {
  private final List<LiveSource> sources = new ArrayList<>();

  @Override
  public JournalQueryPort journalsWith(List<JournalRecord> records) {
    LiveSource source = LiveSource.with(records);
    sources.add(source);
    return source.api.journals();
  }

  @AfterEach
  void close() {
    sources.forEach(LiveSource::close);
  }
}
