package io.greenjournal.adapter.http;

import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.port.MessageQueryPort;
import io.greenjournal.testkit.contract.MessageQueryContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class GreenApiMessagesTest implements MessageQueryContract {
  private final List<LiveSource> sources = new ArrayList<>();

  @Override
  public MessageQueryPort messagesWith(List<JournalRecord> records) {
    LiveSource source = LiveSource.with(records);
    sources.add(source);
    return source.api.messages();
  }

  @AfterEach
  void close() {
    sources.forEach(LiveSource::close);
  }
}
