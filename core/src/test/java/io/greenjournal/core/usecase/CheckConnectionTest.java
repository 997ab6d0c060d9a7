package io.greenjournal.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.port.InstanceAccount;
import io.greenjournal.core.port.InstanceFactStore;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckConnectionTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Connection CONNECTION = new Connection(
      new InstanceId("1101000001"),
      Messenger.WHATSAPP,
      URI.create("https://api.example"),
      Token.of("secret"));

  private final InstanceAccount account = mock();
  private final InstanceFactStore facts = mock();

  @Test
  void an_answer_tells_the_state_even_when_not_linked() {
    when(account.state(CONNECTION)).thenReturn(new InstanceState("notAuthorized"));

    assertThat(new CheckConnection(account).check(CONNECTION))
        .isEqualTo(new CheckConnection.Result.Reached(new InstanceState("notAuthorized")));
  }

  @Test
  void a_refusal_is_told_apart() {
    when(account.state(CONNECTION))
        .thenThrow(new JournalSourceException(new SourceFailure.Unauthorized()));

    assertThat(new CheckConnection(account).check(CONNECTION))
        .isEqualTo(new CheckConnection.Result.Refused(new SourceFailure.Unauthorized()));
  }

  @Test
  void what_was_observed_is_remembered() {
    var settings = new InstanceSettings(Map.of("outgoingWebhook", "no"));
    when(account.state(CONNECTION)).thenReturn(new InstanceState("authorized"));
    when(account.settings(CONNECTION)).thenReturn(settings);

    assertThat(new ObserveInstance(account, facts, () -> NOW).observe(CONNECTION))
        .isEmpty();

    verify(facts).saveState(CONNECTION.id(), new InstanceState("authorized"), NOW);
    verify(facts).saveSettings(CONNECTION.id(), settings, NOW);
  }

  @Test
  void what_was_known_stays_when_the_vendor_gives_no_answer() {
    when(account.state(CONNECTION))
        .thenThrow(new JournalSourceException(new SourceFailure.TimedOut()));

    assertThat(new ObserveInstance(account, facts, () -> NOW).observe(CONNECTION))
        .contains(new SourceFailure.TimedOut());

    verifyNoInteractions(facts);
  }

  @ParameterizedTest
  @CsvSource({
    "1101823906, WHATSAPP, https://1101.api.greenapi.com",
    "3100774120, MAX, https://3100.api.green-api.com",
    "4100000001, TELEGRAM, https://4100.api.green-api.com",
    "1234, WHATSAPP, https://api.green-api.com"
  })
  void an_id_suggests_messenger_and_host(String id, Messenger messenger, URI host) {
    assertThat(new SuggestAddress().suggest(new InstanceId(id)))
        .isEqualTo(new SuggestAddress.Suggestion(messenger, host));
  }

  @Test
  void switches_are_on_off_or_unknown() {
    var settings =
        new InstanceSettings(Map.of("outgoingWebhook", "no", "incomingWebhook", "yes", "odd", "?"));

    assertThat(settings.tracksDelivery()).contains(false);
    assertThat(settings.keepsIncoming()).contains(true);
    assertThat(settings.isOn("odd")).isEmpty();
    assertThat(settings.isOn("missing")).isEmpty();
  }
}
