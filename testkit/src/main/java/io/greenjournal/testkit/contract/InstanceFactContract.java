package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.AskedSettings;
import io.greenjournal.core.instance.InstanceChange;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.instance.SettingsChange;
import io.greenjournal.core.instance.Terms;
import io.greenjournal.core.journal.InstanceFacts;
import io.greenjournal.core.port.InstanceFactStore;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every InstanceFactStore promises. */
public interface InstanceFactContract {
  /** An empty one over a registry that looks after {@code INSTANCE} and {@code OTHER}. */
  InstanceFactStore noFacts();

  @Test
  default void a_state_is_a_change_only_when_it_differs() {
    InstanceFactStore facts = noFacts();

    facts.saveState(INSTANCE, new InstanceState("authorized"), later(0));
    facts.saveState(INSTANCE, new InstanceState("authorized"), later(60));
    facts.saveState(INSTANCE, new InstanceState("notAuthorized"), later(120));
    facts.saveState(INSTANCE, new InstanceState(""), later(180));

    assertThat(changes(facts))
        .containsExactly(
            state(Optional.of("notAuthorized"), "", later(180)),
            state(Optional.of("authorized"), "notAuthorized", later(120)),
            state(Optional.empty(), "authorized", later(0)));
    assertThat(one(facts).stateSince()).contains(later(180));
  }

  @Test
  default void a_switch_that_feeds_a_journal_is_a_change_once_it_was_read_another_way() {
    InstanceFactStore facts = noFacts();

    facts.saveSettings(INSTANCE, settings("yes", "1"), later(0));
    facts.saveSettings(INSTANCE, settings("yes", "2"), later(60));
    facts.saveSettings(INSTANCE, settings("no", "3"), later(120));
    facts.saveSettings(INSTANCE, new InstanceSettings(Map.of("wid", "x")), later(180));

    assertThat(changes(facts))
        .containsExactly(
            new InstanceChange(Optional.of("outgoingWebhook"), Optional.of("no"), "", later(180)),
            new InstanceChange(
                Optional.of("outgoingWebhook"), Optional.of("yes"), "no", later(120)));
  }

  @Test
  default void changes_are_those_of_one_instance_that_the_asker_may_see() {
    InstanceFactStore facts = noFacts();
    facts.saveState(INSTANCE, new InstanceState("authorized"), later(0));
    facts.saveState(OTHER, new InstanceState("blocked"), later(0));
    facts.saveState(INSTANCE, new InstanceState("blocked"), later(60));

    assertThat(facts.changes(AccessScope.everything(), INSTANCE, 10)).hasSize(2);
    assertThat(facts.changes(AccessScope.everything(), INSTANCE, 1))
        .extracting(InstanceChange::after)
        .containsExactly("blocked");
    assertThat(facts.changes(AccessScope.only(Set.of(OTHER)), INSTANCE, 10)).isEmpty();
    assertThat(facts.changes(AccessScope.everything(), new InstanceId("9999"), 10))
        .isEmpty();
  }

  @Test
  default void of_very_many_changes_the_latest_are_remembered() {
    InstanceFactStore facts = noFacts();
    for (int i = 0; i < InstanceFactStore.MOST_CHANGES + 20; i++) {
      facts.saveState(INSTANCE, new InstanceState("word-" + i), later(i));
    }

    assertThat(facts.changes(AccessScope.everything(), INSTANCE, 10_000))
        .hasSize(InstanceFactStore.MOST_CHANGES)
        .first()
        .extracting(InstanceChange::after)
        .isEqualTo("word-" + (InstanceFactStore.MOST_CHANGES + 19));
  }

  @Test
  default void what_was_asked_for_is_open_until_it_is_read_back() {
    InstanceFactStore facts = noFacts();
    facts.saveSettings(INSTANCE, settings("no", "1"), later(0));

    facts.saveAsked(
        INSTANCE,
        AskedSettings.of(SettingsChange.NOTHING.with("outgoingWebhook", true), later(60)));
    facts.saveSettings(INSTANCE, settings("yes", "1"), later(59));
    assertThat(one(facts).asked().orElseThrow().isOpen())
        .as("read before it was asked for")
        .isTrue();
    facts.saveSettings(INSTANCE, settings("no", "1"), later(90));
    assertThat(one(facts).asked().orElseThrow().isOpen()).isTrue();
    facts.saveSettings(INSTANCE, settings("yes", "1"), later(120));
    facts.saveSettings(INSTANCE, settings("no", "1"), later(150));

    assertThat(one(facts).asked())
        .contains(new AskedSettings(
            Map.of("outgoingWebhook", "yes"), later(60), Optional.of(later(120))));
  }

  @Test
  default void the_latest_that_was_asked_for_counts() {
    InstanceFactStore facts = noFacts();
    AskedSettings first =
        AskedSettings.of(SettingsChange.NOTHING.with("outgoingWebhook", true), later(0));
    AskedSettings second =
        AskedSettings.of(SettingsChange.NOTHING.with("incomingWebhook", true), later(60));

    facts.saveAsked(INSTANCE, first);
    facts.saveAsked(INSTANCE, second);

    assertThat(one(facts).asked()).contains(second);
  }

  @Test
  default void terms_are_known_of_an_instance_that_was_never_seen() {
    InstanceFactStore facts = noFacts();
    Terms terms = new Terms(
        "BUSINESS", Optional.of(LocalDateTime.parse("2026-12-04T10:00:00.5")), false, later(0));

    facts.saveTerms(INSTANCE, terms);
    assertThat(one(facts).terms()).contains(terms);
    assertThat(one(facts).state()).isEmpty();

    Terms over = new Terms("", Optional.empty(), true, later(60));
    facts.saveTerms(INSTANCE, over);
    facts.saveState(INSTANCE, new InstanceState("authorized"), later(60));
    assertThat(one(facts).terms()).contains(over);
    assertThat(facts.facts(AccessScope.only(Set.of(OTHER)))).isEmpty();
  }

  private static InstanceChange state(Optional<String> before, String after, Instant at) {
    return new InstanceChange(Optional.empty(), before, after, at);
  }

  private static InstanceSettings settings(String outgoing, String delay) {
    return new InstanceSettings(
        Map.of("outgoingWebhook", outgoing, "delaySendMessagesMilliseconds", delay));
  }

  private static InstanceFacts one(InstanceFactStore facts) {
    List<InstanceFacts> all = facts.facts(AccessScope.everything());
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static List<InstanceChange> changes(InstanceFactStore facts) {
    return facts.changes(AccessScope.everything(), INSTANCE, 100);
  }

  private static Instant later(int seconds) {
    return NOW.plusSeconds(seconds);
  }
}
