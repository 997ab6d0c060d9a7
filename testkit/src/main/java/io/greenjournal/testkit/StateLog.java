package io.greenjournal.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The states of an instance by time. What lies ahead is known as well: a restart ends by itself. */
final class StateLog {
  private static final Duration RESTART = Duration.ofSeconds(30);

  private record Change(Instant at, String word) {}

  private final List<Change> changes = new ArrayList<>();

  StateLog(Instant at, String word) {
    changes.add(new Change(at, word));
  }

  /** Takes this state now, whatever was to come. */
  void set(Instant now, String word) {
    changes.removeIf(change -> change.at().isAfter(now));
    changes.add(new Change(now, word));
  }

  /** Starts anew and is afterwards what it was; a restart within a restart begins again. */
  void restart(Instant now) {
    String before = changes.get(changes.size() - 1).word();
    set(now, "starting");
    changes.add(new Change(now.plus(RESTART), before));
  }

  String at(Instant now) {
    return past(now).get(past(now).size() - 1).word();
  }

  boolean restarting(Instant now) {
    return past(now).size() < changes.size();
  }

  /** The last so many of its states, the oldest first. */
  String json(Instant now, int count, String phone) {
    List<Change> past = past(now);
    ArrayNode history = JsonNodeFactory.instance.arrayNode();
    past.subList(Math.max(0, past.size() - count), past.size())
        .forEach(change -> history
            .addObject()
            .put("stateInstance", change.word())
            .put("timestamp", change.at().getEpochSecond())
            .put("phoneNumber", Long.parseLong(phone)));
    return history.toString();
  }

  /** Never empty, even when the clock was turned back. */
  private List<Change> past(Instant now) {
    List<Change> past =
        changes.stream().filter(change -> !change.at().isAfter(now)).toList();
    return past.isEmpty() ? changes.subList(0, 1) : past;
  }
}
