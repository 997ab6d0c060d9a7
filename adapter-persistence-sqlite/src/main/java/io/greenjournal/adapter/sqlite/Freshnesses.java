package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What a list over several journals rests on. */
final class Freshnesses {
  private record Place(long inst, Journal journal) {}

  private static final String STATES = """
      SELECT inst, dir, as_of_ms, complete_from_ms FROM journal_state WHERE inst IN (SELECT value FROM json_each(?))
      """;

  private Freshnesses() {}

  /** The poorest of all; one that was never read makes it unknown. Messengers without posts have no such journals. */
  static Freshness poorest(Sql sql, Visible visible, Collection<Journal> journals) {
    Map<Place, Freshness> known = new HashMap<>();
    sql.each(
        STATES,
        row -> known.put(
            new Place(row.getLong("inst"), JournalCode.journal(row.getInt("dir"))),
            SqliteSyncLog.freshness(row)),
        visible.json());
    return visible.instances().keySet().stream()
        .flatMap(inst -> journals.stream()
            .filter(journal -> !journal.isStatuses() || visible.hasStatuses().contains(inst))
            .map(journal -> new Place(inst, journal)))
        .map(place -> known.getOrDefault(place, Freshness.NEVER))
        .reduce(Freshness::and)
        .orElse(Freshness.NEVER);
  }
}
