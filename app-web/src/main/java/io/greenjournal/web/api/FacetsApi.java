package io.greenjournal.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.core.journal.Facets;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.QueryTimedOutException;
import io.greenjournal.core.search.SearchReading;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How many messages there are under a filter, by each of its parts. */
@Controller("/api/v1/facets")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FacetsApi {
  private static final Facets NOTHING = new Facets(
      0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), true, true);
  private static final Window NO_TIME = new Window(Instant.EPOCH, Instant.EPOCH);

  private final JournalSearch search;
  private final MessageFilters filters;

  FacetsApi(JournalSearch search, MessageFilters filters) {
    this.search = search;
    this.filters = filters;
  }

  @Get
  String facets(HttpRequest<?> request, CurrentUser user) {
    Parameters given = new Parameters(request.getParameters(), MessageFilters.PARAMETERS);
    SearchReading wanted = filters.read(given, user.scope());
    try {
      Facets facets = wanted.impossible() ? NOTHING : search.facets(user.scope(), wanted.filter());
      ObjectNode node = json(facets);
      Freshness freshness =
          search.completeness(user.scope(), wanted.filter(), NO_TIME).freshness();
      JsonText.put(node, freshness);
      JsonText.put(node, wanted.problems());
      return JsonText.print(node);
    } catch (QueryTimedOutException e) {
      throw ApiProblem.tooSlow();
    }
  }

  private static ObjectNode json(Facets facets) {
    ObjectNode node = JsonText.JSON.objectNode();
    node.put("total", facets.total());
    node.put("capped", !facets.exact());
    node.put("chatsCapped", !facets.chatsExact());
    node.set("byInstance", JsonText.counts(facets.byInstance()));
    node.set("byDirection", JsonText.counts(ofMessages(facets.byJournal())));
    node.set("byType", JsonText.counts(facets.byType()));
    node.set("byStatus", JsonText.counts(facets.byStatus()));
    node.set("byChat", JsonText.counts(words(facets.byChat())));
    node.set("byDay", JsonText.counts(words(facets.byDay())));
    node.set("bySendByApi", JsonText.counts(words(facets.bySentByApi())));
    return node;
  }

  /** Status posts have no route here. */
  private static Map<String, Long> ofMessages(Map<String, Long> byJournal) {
    Map<String, Long> counts = new HashMap<>(byJournal);
    counts.keySet().retainAll(Journal.ofMessages().stream().map(Journal::word).toList());
    return counts;
  }

  private static Map<String, Long> words(Map<?, Long> counts) {
    Map<String, Long> words = new HashMap<>();
    counts.forEach((key, n) -> words.put(key.toString(), n));
    return words;
  }
}
