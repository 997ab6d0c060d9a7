package io.greenjournal.web.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.plan.Reason;
import io.greenjournal.core.sync.SyncJob;
import io.greenjournal.core.sync.SyncPart;
import io.greenjournal.web.shell.Gallery;
import io.greenjournal.web.shell.Language;
import io.greenjournal.web.shell.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyncWordsTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void every_state_and_reason_has_a_word(Language language) {
    Words t = Gallery.times(language).words();

    List<String> keys = Stream.of(
            Arrays.stream(Reason.values()).map(r -> "sync.reason." + r.word()),
            Arrays.stream(SyncJob.State.values()).map(s -> "sync.job.state." + s.word()),
            Arrays.stream(SyncPart.State.values()).map(s -> "sync.part." + s.word()),
            Arrays.stream(SyncPart.Skip.values()).map(s -> "sync.skip." + s.word()))
        .flatMap(k -> k)
        .toList();

    assertThat(keys).allMatch(t::has);
  }
}
