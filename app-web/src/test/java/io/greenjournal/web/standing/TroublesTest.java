package io.greenjournal.web.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.journal.Journal;
import io.greenjournal.web.shell.Gallery;
import io.greenjournal.web.shell.Language;
import io.greenjournal.web.standing.Trouble.Kind;
import io.greenjournal.web.standing.Trouble.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TroublesTest {
  @Test
  void an_instance_in_order_has_none() {
    assertThat(Troubles.of(Made.fine())).isEmpty();
    assertThat(Troubles.of(Made.never(Made.fine()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "notAuthorized, NOT_LINKED, BAD",
    "blocked, BLOCKED, BAD",
    "yellowCard, YELLOW_CARD, BAD",
    "suspended, SUSPENDED, WARN",
    "sleepMode, SLEEPING, WARN"
  })
  void a_state_that_hinders_is_told(String word, Kind kind, Tone tone) {
    assertThat(Troubles.of(Made.withState(Made.fine(), word, 60)))
        .extracting(Trouble::kind, Trouble::tone)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(kind, tone));
  }

  @Test
  void a_lost_link_is_told_once_though_both_journals_fail_of_it() {
    Standing standing = Made.withState(Made.fine(), "notAuthorized", 60);
    standing = parked(standing, "notLinked", Made.NOW.plusSeconds(300));

    assertThat(Troubles.of(standing)).extracting(Trouble::kind).containsExactly(Kind.NOT_LINKED);
    assertThat(Troubles.of(Made.read(standing, Made.NOW.minusSeconds(9_000))))
        .extracting(Trouble::kind)
        .containsExactly(Kind.NOT_LINKED);
  }

  @Test
  void a_quota_is_told_with_its_end_and_a_wrong_token_without() {
    assertThat(Troubles.of(parked(Made.fine(), "quotaExhausted", Made.NOW.plusSeconds(9_000))))
        .extracting(Trouble::kind)
        .containsExactly(Kind.PARKED);
    assertThat(Troubles.of(parked(Made.fine(), "unauthorized", Instant.MAX)))
        .extracting(Trouble::kind)
        .containsExactly(Kind.STOPPED);
  }

  @Test
  void a_failure_that_passes_is_less_than_one_that_does_not() {
    Standing passing = Made.failing(Made.fine(), Journal.INCOMING, "timedOut", Optional.empty());
    Standing lasting = Made.failing(Made.fine(), Journal.INCOMING, "forbidden", Optional.empty());

    assertThat(Troubles.of(passing)).extracting(Trouble::tone).containsExactly(Tone.WARN);
    assertThat(Troubles.of(lasting)).extracting(Trouble::tone).containsExactly(Tone.BAD);
  }

  @Test
  void the_worst_comes_first() {
    Standing standing = Made.withSettings(Made.fine(), "no", "no");
    standing = Made.read(standing, Made.NOW.minus(Duration.ofHours(1)));
    assertThat(Troubles.of(standing))
        .extracting(Trouble::kind)
        .containsExactly(Kind.LATE, Kind.INCOMING_OFF, Kind.TRACKING_OFF);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_kind_has_its_sentence_in_every_language(Kind kind) {
    Trouble trouble =
        new Trouble(kind, Tone.BAD, Optional.of(Made.NOW), Optional.of(Made.NOW), "quotaExhausted");

    for (Language language : List.of(Language.values())) {
      assertThat(trouble.sentence(Gallery.times(language))).isNotBlank().doesNotContain("{");
      assertThat(trouble.remark(Gallery.times(language))).isNotBlank().doesNotContain("{");
    }
  }

  @Test
  void an_unknown_failure_is_shown_by_its_code() {
    assertThat(Trouble.meaning("newCode", Gallery.times(Language.HEBREW).words()))
        .isEqualTo("newCode");
  }

  private static Standing parked(Standing s, String code, Instant until) {
    Standing first = Made.failing(s, Journal.INCOMING, code, Optional.of(until));
    return Made.failing(first, Journal.OUTGOING, code, Optional.of(until));
  }
}
