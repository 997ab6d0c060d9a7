package io.greenjournal.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.greenjournal.core.house.StorageTrouble;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.instance.LinkingCode;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.port.InstanceAccount;
import io.greenjournal.core.port.InstanceControl;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.StorageRefusedException;
import io.greenjournal.core.usecase.ActOnInstance.Act;
import io.greenjournal.core.usecase.ActOnInstance.Outcome;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ActsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Connection LINE =
      Connection.whatsApp("7103204771", "https://7103.api.greenapi.com", "old-token");
  private static final Instance INSTANCE =
      new Instance(LINE.id(), "Reserve 2", LINE.messenger(), LINE.apiUrl(), Pace.LIVE, "oken");
  private static final Token FRESH = Token.of("new-token");

  private final InstanceAccount account = mock();
  private final InstanceControl control = mock();
  private final InstanceFactStore facts = mock();
  private final InstanceRegistry registry = mock();
  private final ObserveInstance observe = new ObserveInstance(account, facts, () -> NOW);
  private final ActOnInstance acts = new ActOnInstance(control, observe);

  @Test
  void what_an_act_led_to_is_looked_at() {
    when(control.logout(LINE)).thenReturn(true);
    when(account.state(LINE)).thenReturn(new InstanceState("notAuthorized"));

    assertThat(acts.act(LINE, Act.LOGOUT).outcome()).isEqualTo(Outcome.DONE);

    verify(facts).saveState(LINE.id(), new InstanceState("notAuthorized"), NOW);
    verify(control, never()).reboot(any());
  }

  @Test
  void a_refusal_is_told_and_a_lost_answer_is_not_taken_for_one() {
    when(control.reboot(LINE))
        .thenThrow(new JournalSourceException(new SourceFailure.Unauthorized()))
        .thenThrow(new JournalSourceException(new SourceFailure.TimedOut()))
        .thenReturn(false);

    assertThat(acts.act(LINE, Act.REBOOT).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(acts.act(LINE, Act.REBOOT).outcome()).isEqualTo(Outcome.UNSURE);
    assertThat(acts.act(LINE, Act.REBOOT).outcome()).isEqualTo(Outcome.NOT_TAKEN);
  }

  @Test
  void a_linked_instance_is_looked_at() {
    when(account.state(LINE)).thenReturn(new InstanceState("authorized"));
    when(control.linkingCode(LINE)).thenReturn(new LinkingCode.AlreadyLinked());

    new LinkInstance(control, observe).code(LINE);

    verify(facts).saveState(LINE.id(), new InstanceState("authorized"), NOW);
  }

  @Test
  void a_new_token_is_kept_with_everything_else_as_it_was() {
    when(control.rotateToken(LINE)).thenReturn(FRESH);

    RotateToken.Result result = new RotateToken(control, registry).rotate(INSTANCE, LINE);

    assertThat(result.outcome()).isEqualTo(RotateToken.Outcome.DONE);
    verify(registry)
        .put(new NewInstance(
            new Connection(LINE.id(), LINE.messenger(), LINE.apiUrl(), FRESH),
            "Reserve 2",
            Pace.LIVE));
  }

  @Test
  void a_new_token_that_cannot_be_kept_is_not_lost() {
    when(control.rotateToken(LINE)).thenReturn(FRESH);
    doThrow(new StorageRefusedException(StorageTrouble.Reason.values()[0], "full"))
        .when(registry)
        .put(any());

    RotateToken.Result result = new RotateToken(control, registry).rotate(INSTANCE, LINE);

    assertThat(result.outcome()).isEqualTo(RotateToken.Outcome.NOT_KEPT);
    assertThat(result.token()).hasValue(FRESH);
    assertThat(result.toString()).doesNotContain("new-token");
  }

  @Test
  void without_an_answer_the_known_token_is_doubtful() {
    when(control.rotateToken(LINE))
        .thenThrow(new JournalSourceException(new SourceFailure.Unreachable("HTTP 502")));

    RotateToken rotate = new RotateToken(control, registry);

    assertThat(rotate.rotate(INSTANCE, LINE).outcome()).isEqualTo(RotateToken.Outcome.UNSURE);
    verify(registry, never()).put(any());
  }
}
