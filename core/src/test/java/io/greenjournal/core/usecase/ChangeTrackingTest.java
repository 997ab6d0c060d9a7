package io.greenjournal.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.greenjournal.core.instance.AskedSettings;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.SettingsChange;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.port.InstanceAccount;
import io.greenjournal.core.port.InstanceControl;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.tracking.Feed;
import io.greenjournal.core.usecase.ChangeTracking.Outcome;
import io.greenjournal.core.usecase.ChangeTracking.Result;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeTrackingTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Connection MAX = new Connection(
      new InstanceId("3100000001"),
      Messenger.MAX,
      URI.create("https://api.example"),
      Token.of("secret"));
  private static final InstanceSettings BEFORE = new InstanceSettings(
      Map.of("outgoingWebhook", "no", "incomingWebhook", "yes", "pollMessageWebhook", "no"));
  private static final SettingsChange CHANGE = SettingsChange.NOTHING.with("outgoingWebhook", true);

  private final InstanceAccount account = mock();
  private final InstanceControl control = mock();
  private final InstanceFactStore facts = mock();
  private final ChangeTracking change = new ChangeTracking(account, control, facts, () -> NOW);

  @BeforeEach
  void someSwitchesAreOff() {
    when(account.settings(MAX)).thenReturn(BEFORE);
  }

  @Test
  void what_is_off_is_asked_for_and_waited_for() {
    when(control.changeSettings(MAX, CHANGE)).thenReturn(true);

    Result result = change.turnOn(MAX, List.of(Feed.DELIVERY, Feed.INCOMING));

    assertThat(result).isEqualTo(new Result(Outcome.ASKED, Optional.empty()));
    verify(facts).saveAsked(MAX.id(), AskedSettings.of(CHANGE, NOW));
  }

  @Test
  void nothing_restarts_for_what_is_on_already() {
    assertThat(change.turnOn(MAX, List.of(Feed.INCOMING)).outcome()).isEqualTo(Outcome.ALREADY_ON);

    verifyNoInteractions(control);
    verify(facts).saveSettings(MAX.id(), BEFORE, NOW);
  }

  @Test
  void a_vendor_that_does_not_take_it_is_not_waited_for() {
    when(control.changeSettings(any(), any())).thenReturn(false);

    assertThat(change.turnOn(MAX, List.of(Feed.DELIVERY)).outcome()).isEqualTo(Outcome.NOT_TAKEN);
    verify(facts, never()).saveAsked(any(), any());
  }

  static Stream<SourceFailure> maybeTaken() {
    return Stream.of(
        new SourceFailure.TimedOut(),
        new SourceFailure.Unreadable(""),
        new SourceFailure.Unreachable("HTTP 502"));
  }

  @ParameterizedTest
  @MethodSource("maybeTaken")
  void a_change_without_an_answer_may_have_happened(SourceFailure failure) {
    when(control.changeSettings(any(), any())).thenThrow(new JournalSourceException(failure));

    assertThat(change.turnOn(MAX, List.of(Feed.DELIVERY)))
        .isEqualTo(new Result(Outcome.UNSURE, Optional.of(failure)));
    verify(facts).saveAsked(eq(MAX.id()), any());
  }

  @Test
  void a_refusal_changes_nothing_and_is_told() {
    SourceFailure refused = new SourceFailure.BadRequest("not allowed");
    when(control.changeSettings(any(), any())).thenThrow(new JournalSourceException(refused));

    assertThat(change.turnOn(MAX, List.of(Feed.DELIVERY)))
        .isEqualTo(new Result(Outcome.REFUSED, Optional.of(refused)));
    verify(facts, never()).saveAsked(any(), any());
  }

  @Test
  void an_instance_that_cannot_be_read_is_not_changed() {
    when(account.settings(MAX))
        .thenThrow(new JournalSourceException(new SourceFailure.Unauthorized()));

    assertThat(change.turnOn(MAX, List.of(Feed.DELIVERY)).outcome()).isEqualTo(Outcome.REFUSED);
    verifyNoInteractions(control);
  }
}
