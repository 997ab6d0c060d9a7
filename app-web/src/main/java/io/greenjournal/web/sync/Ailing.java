package io.greenjournal.web.sync;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalHealth;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.plan.Expected;
import io.greenjournal.web.schedule.SyncSchedule;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.Standing;
import io.greenjournal.web.standing.Trouble;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The journals that rest or fail, with reasons and what helps. */
final class Ailing {
  private static final int MOST = 20;

  private record Cause(InstanceId instance, String code, boolean forEver) {}

  private final Names names;
  private final SyncSchedule schedule;
  private final Times times;
  private final Words t;
  private final Map<InstanceId, Standing> standings = new HashMap<>();
  private final Map<Cause, List<JournalState>> parked = new LinkedHashMap<>();
  private final List<JournalState> failing = new ArrayList<>();

  Ailing(List<Standing> all, Names names, SyncSchedule schedule, Times times) {
    this.names = names;
    this.schedule = schedule;
    this.times = times;
    this.t = times.words();
    all.forEach(this::look);
    failing.sort(
        Comparator.comparing((JournalState state) -> state.lastTriedAt().orElse(Instant.EPOCH))
            .reversed());
  }

  private void look(Standing standing) {
    standings.put(standing.instance().id(), standing);
    for (Journal journal : standing.journals()) {
      JournalState state = standing.state(journal);
      JournalHealth health = standing.health(journal);
      if (health == JournalHealth.PARKED) {
        Cause cause =
            new Cause(state.instance(), state.failureCode(), until(state).equals(Instant.MAX));
        parked.computeIfAbsent(cause, key -> new ArrayList<>()).add(state);
      } else if (health == JournalHealth.FAILING) {
        failing.add(state);
      }
    }
  }

  private static Instant until(JournalState state) {
    return state.parkedUntil().orElse(Instant.MAX);
  }

  List<SyncView.Parked> parked() {
    return parked.entrySet().stream()
        .limit(MOST)
        .map(one -> parked(one.getKey(), one.getValue()))
        .toList();
  }

  private SyncView.Parked parked(Cause cause, List<JournalState> states) {
    boolean all = states.size() == journals(cause.instance()).size() && states.size() > 1;
    String meaning = Trouble.meaning(cause.code(), t);
    return new SyncView.Parked(
        names.apply(cause.instance()),
        all
            ? t.of("sync.journals.all")
            : states.stream()
                .map(state -> t.journal(state.journal()))
                .collect(Collectors.joining(", ")),
        states.stream().map(state -> state.journal().word()).toList(),
        cause.forEver()
            ? t.of("sync.parked.forEver", meaning)
            : t.of("sync.parked.until", meaning, times.at(last(states)).text()),
        Trouble.advice(cause.code(), t));
  }

  private static Instant last(List<JournalState> states) {
    return states.stream().map(Ailing::until).max(Comparator.naturalOrder()).orElse(Instant.MAX);
  }

  private List<Journal> journals(InstanceId instance) {
    return Optional.ofNullable(standings.get(instance)).map(Standing::journals).orElse(List.of());
  }

  String moreParked() {
    return more(parked.size());
  }

  List<SyncView.Failing> failing() {
    return failing.stream().limit(MOST).map(this::failing).toList();
  }

  private SyncView.Failing failing(JournalState state) {
    Standing standing = standings.get(state.instance());
    Optional<Instant> next = standing == null
        ? Optional.empty()
        : schedule.nextCall(standing.instance(), state.journal());
    return new SyncView.Failing(
        names.apply(state.instance()),
        t.journal(state.journal()),
        state.failingSince().map(times::at),
        Trouble.meaning(state.failureCode(), t),
        Trouble.advice(state.failureCode(), t),
        next.map(at -> t.of("sync.failing.next", times.at(at).text())).orElse(""));
  }

  String moreFailing() {
    return more(failing.size());
  }

  private String more(int all) {
    return all <= MOST ? "" : t.of("sync.more", all - MOST);
  }

  /** Why a call is to come. */
  String why(Expected next) {
    Standing standing = standings.get(next.instance());
    if (next.asked() || standing == null) {
      return t.of("sync.reason.onRequest");
    }
    JournalState state = standing.state(next.journal());
    if (standing.health(next.journal()) == JournalHealth.PARKED) {
      return t.of("sync.reason.parkedUntil");
    }
    if (!state.failureCode().isEmpty()) {
      return t.of("sync.reason.probe");
    }
    return state.freshness().asOf().isEmpty()
        ? t.of("sync.reason.firstContact")
        : t.of(
            "sync.next.due", t.of("instances.pace." + standing.instance().pace().word()));
  }
}
