package io.greenjournal.web.schedule;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalHealth;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.web.command.Settings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How often each journal is read, and therefore how old its data may get before it is late. */
@Singleton
public final class Paces {
  /** Status posts live for a day and are few. */
  static final Duration STATUSES = Duration.ofMinutes(5);

  private static final List<Journal> ALL = List.of(Journal.values());

  private final Duration live;

  public Paces(Settings settings) {
    this.live = settings.syncInterval();
  }

  /** The journals that an instance has; status posts are WhatsApp's alone. */
  public static List<Journal> journals(Instance instance) {
    return instance.messenger() == Messenger.WHATSAPP ? ALL : Journal.ofMessages();
  }

  /** The time between two calls in the background; empty when only people ask. */
  public Optional<Duration> interval(Instance instance, Journal journal) {
    return instance.pace().interval(atLeast(journal));
  }

  /** How old the data of a journal may get. */
  public Duration promised(Instance instance, Journal journal) {
    return instance.pace().promise(atLeast(journal));
  }

  private Duration atLeast(Journal journal) {
    return journal.isStatuses() && live.compareTo(STATUSES) < 0 ? STATUSES : live;
  }

  /** How a journal is doing at the pace of its instance. */
  public JournalHealth health(Instance instance, JournalState state, Instant now) {
    return JournalHealth.of(state, promised(instance, state.journal()), now);
  }

  /** The background asks this instance at all. */
  static boolean inBackground(Instance instance) {
    return instance.pace() != Pace.MANUAL;
  }
}
