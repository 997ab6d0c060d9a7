package io.greenjournal.web.standing;

import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalHealth;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.web.standing.Trouble.Kind;
import io.greenjournal.web.standing.Trouble.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what is wrong with an instance, the worst first. Each cause is told once. */
public final class Troubles {
  /** Failures that end by themselves more often than not. */
  private static final Set<String> PASSING = Set.of(
      "unreachable",
      "timedOut",
      "rateLimited",
      "checksLimited",
      "unreadable",
      "tooLarge",
      "starting",
      "cancelled");

  private Troubles() {}

  public static List<Trouble> of(Standing standing) {
    List<Trouble> found = new ArrayList<>();
    state(standing).ifPresent(found::add);
    boolean linkIsToldAlready =
        found.stream().anyMatch(t -> t.kind() == Kind.NOT_LINKED || t.kind() == Kind.BLOCKED);
    Set<String> told = new HashSet<>();
    for (Journal journal : Journal.ofMessages()) {
      journal(standing, journal)
          .filter(t -> !(linkIsToldAlready && isOfTheLink(t)))
          .filter(t -> told.add(t.kind() + t.failure()))
          .ifPresent(found::add);
    }
    terms(standing).ifPresent(found::add);
    standing.facts().settings().ifPresent(settings -> settings(settings, found));
    found.sort(Comparator.comparing(Trouble::tone));
    return found;
  }

  /** An instance without its messenger also refuses, and soon it is late. */
  private static boolean isOfTheLink(Trouble trouble) {
    return trouble.kind() == Kind.LATE || trouble.failure().equals("notLinked");
  }

  private static Optional<Trouble> state(Standing standing) {
    Optional<Instant> since = standing.facts().stateSince();
    return standing.facts().state().flatMap(state -> switch (state.kind()) {
      case NOT_AUTHORIZED, PENDING_CODE -> trouble(Kind.NOT_LINKED, Tone.BAD, since);
      case BLOCKED -> trouble(Kind.BLOCKED, Tone.BAD, since);
      case YELLOW_CARD -> trouble(Kind.YELLOW_CARD, Tone.BAD, since);
      case SUSPENDED -> trouble(Kind.SUSPENDED, Tone.WARN, since);
      case SLEEPING -> trouble(Kind.SLEEPING, Tone.WARN, since);
      case AUTHORIZED, STARTING, UNKNOWN -> Optional.empty();
    });
  }

  private static Optional<Trouble> journal(Standing standing, Journal journal) {
    JournalState state = standing.state(journal);
    JournalHealth health = standing.health(journal);
    String code = state.failureCode();
    Tone tone = PASSING.contains(code) ? Tone.WARN : Tone.BAD;
    return switch (health) {
      case PARKED -> Optional.of(parked(state, code, tone));
      case FAILING ->
        Optional.of(new Trouble(Kind.FAILING, tone, state.failingSince(), Optional.empty(), code));
      case LATE -> trouble(Kind.LATE, Tone.WARN, state.freshness().asOf());
      case FRESH, NEVER -> Optional.empty();
    };
  }

  private static Trouble parked(JournalState state, String code, Tone tone) {
    Optional<Instant> until = state.parkedUntil().filter(at -> at.isBefore(Instant.MAX));
    Kind kind = until.isPresent() ? Kind.PARKED : Kind.STOPPED;
    return new Trouble(kind, tone, state.failingSince(), until, code);
  }

  /** That the vendor refuses an instance that is not paid for is told by the refusal already. */
  private static Optional<Trouble> terms(Standing standing) {
    Instant now = standing.now();
    boolean refused = Journal.ofMessages().stream()
        .anyMatch(journal -> standing.state(journal).failureCode().equals("expired"));
    return standing.facts().terms().filter(terms -> !refused).flatMap(terms -> {
      if (terms.isOver(now)) {
        Optional<Instant> since = terms.end().filter(end -> !end.isAfter(now));
        return trouble(Kind.EXPIRED, Tone.BAD, since);
      }
      return terms.endsSoon(now)
          ? Optional.of(new Trouble(Kind.EXPIRES, Tone.WARN, Optional.empty(), terms.end(), ""))
          : Optional.empty();
    });
  }

  private static void settings(InstanceSettings settings, List<Trouble> found) {
    if (!settings.keepsIncoming().orElse(true)) {
      trouble(Kind.INCOMING_OFF, Tone.WARN, Optional.empty()).ifPresent(found::add);
    }
    if (!settings.tracksDelivery().orElse(true)) {
      trouble(Kind.TRACKING_OFF, Tone.HINT, Optional.empty()).ifPresent(found::add);
    }
  }

  private static Optional<Trouble> trouble(Kind kind, Tone tone, Optional<Instant> since) {
    return Optional.of(new Trouble(kind, tone, since, Optional.empty(), ""));
  }
}
