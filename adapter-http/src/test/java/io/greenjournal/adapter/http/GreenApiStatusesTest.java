package io.greenjournal.adapter.http;

import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.port.StatusQueryPort;
import io.greenjournal.testkit.contract.StatusQueryContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class GreenApiStatusesTest implements StatusQueryContract {
  private final List<LiveSource> sources = new ArrayList<>();

  @Override
  public StatusQueryPort statusesWith(List<JournalRecord> records) {
    LiveSource source = LiveSource.with(records);
    sources.add(source);
    return source.api.statuses();
  }

  @AfterEach
  void close() {
    sources.forEach(LiveSource::close);
  }
}
