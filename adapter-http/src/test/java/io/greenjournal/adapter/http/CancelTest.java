package io.greenjournal.adapter.http;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.greenjournal.adapter.http.CallStages.Stage;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call that nobody wants any more ends wherever it is, and takes nothing with it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CancelTest {
  private final CallStages stages = new CallStages();

  @AfterEach
  void close() {
    stages.close();
  }

  /** The client makes one call at a time, so the next one also needs what the first one held. */
  @ParameterizedTest
  @EnumSource
  void a_cancelled_call_gives_back_all_that_it_held(Stage stage) {
    CompletableFuture<?> call = stages.callAt(stage);
    assertThat(call).isNotDone();

    assertThat(call.cancel(true)).isTrue();

    if (stage == Stage.CONNECTING) {
      stages.connectOnceMore();
    }
    int sent = stages.fake.calls().size();
    stages.mend();
    assertThat(stages.read(INSTANCE).join().items()).hasSize(2);
    assertThat(stages.fake.calls()).hasSize(sent + 1);
    CallStages.await(() -> stages.time.pending() == 0);
  }

  @ParameterizedTest
  @EnumSource
  void closing_the_client_cancels_what_is_under_way(Stage stage) {
    CompletableFuture<?> call = stages.callAt(stage);

    stages.api.close();

    CompletionException end = catchThrowableOfType(CompletionException.class, call::join);
    assertThat(end.getCause())
        .isInstanceOfSatisfying(
            JournalSourceException.class,
            e -> assertThat(e.failure()).isEqualTo(new SourceFailure.Cancelled()));
    assertThatThrownBy(stages.read(INSTANCE)::join)
        .hasCauseInstanceOf(JournalSourceException.class);
  }
}
