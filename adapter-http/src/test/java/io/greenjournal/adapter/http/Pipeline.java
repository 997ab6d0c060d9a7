package io.greenjournal.adapter.http;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.SourceCall;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.journal.Window;
import io.greenjournal.testkit.FaultSwitch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A client at a fake vendor that can be told to fail, with a clock to be moved. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class Pipeline {
  static final Duration TIMEOUT = Duration.ofSeconds(180);

  final LiveSource source = new LiveSource(NOW);

  @BeforeEach
  void addInstance() {
    add(INSTANCE);
  }

  @AfterEach
  void close() {
    source.close();
  }

  /** A call with so much in hand that the other instance's answer finds no room; whoever comes first gets it. */
  CompletableFuture<?> holding(GreenApi api, InstanceId other) {
    CompletableFuture<?> first = later(api, INSTANCE);
    while (!code(later(api, other)).equals("tooLarge")) {
      first = first.isDone() ? later(api, INSTANCE) : first;
    }
    return first;
  }

  GreenApiBuilder narrow() {
    return GreenApi.builder()
        .connections(id -> Optional.ofNullable(source.connection(id)))
        .clock(() -> NOW)
        .timer(source.time)
        .spacing(Duration.ZERO)
        .allowPrivate(true)
        .listener(source.heard::add);
  }

  InstanceId add(InstanceId id) {
    source.add(id, Messenger.WHATSAPP).incoming(incoming("A1").build().payload().text());
    return id;
  }

  FaultSwitch everywhere() {
    return source.fake.faults().everywhere();
  }

  CompletableFuture<Reading<JournalRecord>> later(InstanceId id) {
    return later(source.api, id);
  }

  static CompletableFuture<Reading<JournalRecord>> later(GreenApi api, InstanceId id) {
    return api.async()
        .records(
            AccessScope.everything(), id, Journal.INCOMING, Window.last(Duration.ofDays(1), NOW));
  }

  Reading<JournalRecord> read(InstanceId id) {
    return source
        .api
        .journals()
        .records(
            AccessScope.everything(), id, Journal.INCOMING, Window.last(Duration.ofDays(1), NOW));
  }

  SourceFailure failure(InstanceId id) {
    return catchThrowableOfType(JournalSourceException.class, () -> read(id)).failure();
  }

  static String code(CompletableFuture<?> call) {
    return call.handle((value, problem) ->
            problem instanceof JournalSourceException e ? e.failure().code() : "")
        .join();
  }

  List<String> codes() {
    return source.heard.stream()
        .map(call -> call.failure().map(SourceFailure::code).orElse("read"))
        .toList();
  }

  SourceCall last() {
    return List.copyOf(source.heard).get(source.heard.size() - 1);
  }
}
