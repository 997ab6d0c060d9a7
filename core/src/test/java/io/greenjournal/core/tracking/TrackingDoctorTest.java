package io.greenjournal.core.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.AskedSettings;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.SettingsChange;
import io.greenjournal.core.journal.InstanceFacts;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.tracking.Diagnosis.Hindrance;
import io.greenjournal.core.tracking.Diagnosis.Trust;
import io.greenjournal.core.tracking.Finding.Verdict;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TrackingDoctorTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  /** Which switch is off, and what the journals are worth then: incoming, outgoing, posts. */
  @ParameterizedTest(name = "{0} without {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "WHATSAPP | -                      | FULL | FULL | FULL",
        "WHATSAPP | incomingWebhook        | NONE | FULL | FULL",
        "WHATSAPP | outgoingWebhook        | FULL | LESS | LESS",
        "WHATSAPP | outgoingMessageWebhook | FULL | LESS | FULL",
        "WHATSAPP | pollMessageWebhook     | LESS | LESS | FULL",
        "WHATSAPP | editedMessageWebhook   | LESS | LESS | FULL",
        "WHATSAPP | deletedMessageWebhook  | LESS | LESS | FULL",
        "WHATSAPP | incomingCallWebhook    | FULL | FULL | FULL",
        "WHATSAPP | stateWebhook           | FULL | FULL | FULL",
        "MAX      | incomingWebhook        | NONE | FULL | FULL",
        "MAX      | outgoingWebhook        | FULL | LESS | FULL",
        "MAX      | outgoingMessageWebhook | FULL | LESS | FULL",
        "MAX      | deletedMessageWebhook  | LESS | LESS | FULL",
        "TELEGRAM | incomingWebhook        | NONE | FULL | FULL",
        "TELEGRAM | outgoingWebhook        | FULL | LESS | FULL",
        "TELEGRAM | pollMessageWebhook     | LESS | LESS | FULL"
      })
  void a_switch_that_is_off_spoils_the_journals_that_it_feeds(
      Messenger messenger, String off, Trust incoming, Trust outgoing, Trust posts) {
    Diagnosis diagnosis = diagnose(messenger, all("yes", Map.of(off, "no")));

    assertThat(diagnosis.trust(Journal.INCOMING, messenger)).isEqualTo(incoming);
    assertThat(diagnosis.trust(Journal.OUTGOING, messenger)).isEqualTo(outgoing);
    assertThat(diagnosis.trust(Journal.OUTGOING_STATUSES, messenger)).isEqualTo(posts);
  }

  @ParameterizedTest
  @EnumSource(Messenger.class)
  void calls_are_whatsapps_alone_and_nobody_needs_them(Messenger messenger) {
    Diagnosis diagnosis = diagnose(messenger, all("no", Map.of()));

    assertThat(diagnosis.findings())
        .extracting(Finding::feed)
        .hasSize(messenger == Messenger.WHATSAPP ? 6 : 5)
        .startsWith(Feed.INCOMING, Feed.DELIVERY);
    assertThat(diagnosis.harmful()).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({"yes, yes, ON", "yes, no, PARTLY", "no, no, OFF", "?, no, PARTLY", "yes, ?, UNKNOWN"})
  void a_feed_of_two_switches_is_on_only_with_both(
      String edits, String deletions, Verdict verdict) {
    Diagnosis diagnosis = diagnose(
        Messenger.MAX,
        new InstanceSettings(
            Map.of("editedMessageWebhook", edits, "deletedMessageWebhook", deletions)));

    assertThat(diagnosis.findings())
        .filteredOn(finding -> finding.feed() == Feed.CHANGES)
        .extracting(Finding::verdict)
        .containsExactly(verdict);
  }

  @Test
  void a_fresh_instance_is_cured_by_naming_what_is_off_and_nothing_else() {
    Diagnosis diagnosis = diagnose(
        Messenger.TELEGRAM,
        new InstanceSettings(Map.of(
            "incomingWebhook", "no",
            "outgoingWebhook", "no",
            "outgoingMessageWebhook", "yes",
            "incomingCallWebhook", "no")));

    assertThat(diagnosis.cure(EnumSet.allOf(Feed.class)))
        .isEqualTo(
            SettingsChange.NOTHING.with("incomingWebhook", true).with("outgoingWebhook", true));
    assertThat(diagnosis.cure(List.of(Feed.DELIVERY)))
        .isEqualTo(SettingsChange.NOTHING.with("outgoingWebhook", true));
    assertThat(diagnosis.cure(List.of(Feed.PHONE, Feed.POLLS)).isEmpty()).isTrue();
  }

  @Test
  void nothing_is_known_before_the_settings_were_read() {
    Diagnosis diagnosis = TrackingDoctor.diagnose(
        Messenger.WHATSAPP, InstanceFacts.none(new InstanceId("1101")), NOW);

    assertThat(diagnosis.hindrance()).isEqualTo(Hindrance.UNREAD);
    assertThat(diagnosis.harmful()).isEmpty();
    assertThat(diagnosis.trust(Journal.INCOMING, Messenger.WHATSAPP)).isEqualTo(Trust.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "authorized, false, NONE",
    "notAuthorized, false, NONE",
    "starting, false, STARTING",
    "starting, true, WAITING",
    "authorized, true, WAITING"
  })
  void nobody_asks_twice_or_while_it_restarts(String state, boolean asked, Hindrance hindrance) {
    InstanceFacts facts = new InstanceFacts(
        new InstanceId("1101"),
        Optional.of(new InstanceState(state)),
        Optional.of(NOW),
        Optional.of(NOW),
        Optional.of(all("no", Map.of())),
        Optional.of(NOW),
        asked
            ? Optional.of(new AskedSettings(Map.of("a", "yes"), NOW, Optional.empty()))
            : Optional.empty(),
        Optional.empty());

    assertThat(
            TrackingDoctor.diagnose(Messenger.MAX, facts, NOW.plusSeconds(899)).hindrance())
        .isEqualTo(hindrance);
    assertThat(
            TrackingDoctor.diagnose(Messenger.MAX, facts, NOW.plusSeconds(900)).hindrance())
        .as("after a quarter of an hour one may ask again")
        .isNotEqualTo(Hindrance.WAITING);
  }

  @Test
  void each_feed_has_a_word_and_switches_of_its_own() {
    assertThat(Arrays.stream(Feed.values()).map(feed -> Feed.of(feed.word())))
        .containsExactlyElementsOf(
            Arrays.stream(Feed.values()).map(Optional::of).toList());
    assertThat(Feed.allSwitches())
        .hasSize(Arrays.stream(Feed.values())
            .collect(Collectors.summingInt(feed -> feed.switches().size())));
  }

  private static Diagnosis diagnose(Messenger messenger, InstanceSettings settings) {
    return TrackingDoctor.diagnose(
        messenger,
        new InstanceFacts(
            new InstanceId("1101"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(settings),
            Optional.of(NOW)),
        NOW);
  }

  private static InstanceSettings all(String value, Map<String, String> but) {
    Map<String, String> settings = new HashMap<>();
    Feed.allSwitches().forEach(name -> settings.put(name, value));
    settings.putAll(but);
    return new InstanceSettings(settings);
  }
}
