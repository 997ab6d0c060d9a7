package io.greenjournal.core.tracking;

import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.InstanceFacts;
import io.greenjournal.core.tracking.Diagnosis.Hindrance;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at what was last seen of an instance and says what its journals are worth. Asks nobody. */
public final class TrackingDoctor {
  private TrackingDoctor() {}

  public static Diagnosis diagnose(Messenger messenger, InstanceFacts facts, Instant now) {
    List<Finding> findings =
        Feed.of(messenger).stream().map(feed -> finding(feed, facts)).toList();
    return new Diagnosis(findings, hindrance(facts, now));
  }

  private static Finding finding(Feed feed, InstanceFacts facts) {
    Map<String, Optional<Boolean>> switches = new LinkedHashMap<>();
    feed.switches()
        .forEach(name -> switches.put(name, facts.settings().flatMap(known -> known.isOn(name))));
    return new Finding(feed, switches);
  }

  private static Hindrance hindrance(InstanceFacts facts, Instant now) {
    if (facts.settings().isEmpty()) {
      return Hindrance.UNREAD;
    }
    if (facts.asked().filter(asked -> asked.isAwaited(now)).isPresent()) {
      return Hindrance.WAITING;
    }
    boolean starting = facts
        .state()
        .filter(state -> state.kind() == InstanceState.Kind.STARTING)
        .isPresent();
    return starting ? Hindrance.STARTING : Hindrance.NONE;
  }
}
