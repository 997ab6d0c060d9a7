package io.greenjournal.adapter.http;

import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.port.CallQueryPort;
import io.greenjournal.testkit.contract.CallQueryContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class GreenApiCallsTest implements CallQueryContract {
  private final List<LiveSource> sources = new ArrayList<>();

  @Override
  public CallQueryPort callsWith(List<JournalRecord> records) {
    LiveSource source = LiveSource.withCalls(records);
    sources.add(source);
    return source.api.calls();
  }

  @AfterEach
  void close() {
    sources.forEach(LiveSource::close);
  }
}
