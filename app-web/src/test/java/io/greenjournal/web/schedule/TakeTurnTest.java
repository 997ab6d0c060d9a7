package io.greenjournal.web.schedule;

import static org.mockito.ArgumentMatchers.any;

import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.plan.Remembered;
import io.greenjournal.core.plan.Turn;
import io.greenjournal.core.port.InstanceAccount;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.JournalQueryPort;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.core.usecase.ObserveInstance;
import io.greenjournal.core.usecase.SyncJournal;
import io.greenjournal.web.MovableClock;
import io.greenjournal.web.standing.Made;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;

class TakeTurnTest {
  private static final InstanceState NOW_KNOWN = new InstanceState("notAuthorized");

  private final MovableClock clock = new MovableClock();
  private final Instance instance = Made.fine().instance();
  private final JournalQueryPort vendor = Mockito.mock(JournalQueryPort.class);
  private final InstanceAccount account = Mockito.mock(InstanceAccount.class);
  private final InstanceFactStore facts = Mockito.mock(InstanceFactStore.class);
  private final SyncLog log = Mockito.mock(SyncLog.class);

  static Stream<SourceFailure> failuresOfTheState() {
    return Stream.of(
        new SourceFailure.NotLinked(),
        new SourceFailure.Starting(),
        new SourceFailure.Expired(),
        new SourceFailure.Deleted());
  }

  @ParameterizedTest
  @MethodSource("failuresOfTheState")
  void each_failure_of_the_state_shows_the_state_at_once(SourceFailure failure) {
    Mockito.when(log.state(any(), any()))
        .thenReturn(JournalState.never(instance.id(), Journal.INCOMING));
    Mockito.when(log.lastWideRead(any(), any())).thenReturn(Optional.empty());
    Mockito.when(vendor.records(any(), any(), any(), any()))
        .thenThrow(new JournalSourceException(failure));
    Mockito.when(account.state(any())).thenReturn(NOW_KNOWN);
    Connection connection = new Connection(
        instance.id(), instance.messenger(), instance.apiUrl(), Token.of("0123456789abcdef"));
    TakeTurn work = new TakeTurn(
        new SyncJournal(vendor, Mockito.mock(JournalStore.class), log, clock),
        new ObserveInstance(account, facts, clock),
        id -> Optional.of(connection),
        log,
        clock);
    Turn turn = new Turn(
        instance,
        Optional.of(Journal.INCOMING),
        false,
        Remembered.nothing(MovableClock.START),
        MovableClock.START);

    work.take(turn);
    work.take(turn);

    Mockito.verify(facts, Mockito.times(2)).saveState(instance.id(), NOW_KNOWN, MovableClock.START);
  }
}
