package io.greenjournal.web.export;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.People;
import io.greenjournal.core.search.SearchWorld;
import io.greenjournal.web.journal.FilterReader;
import io.greenjournal.web.listing.BadValueException;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.messages.MessageAddress;
import io.greenjournal.web.shell.Times;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Reads what is to be exported out of an address, for somebody who may see it. */
@Singleton
final class Wishes {
  /** Names a message that was chosen; may be repeated. */
  static final String PICK = "pick";

  static final List<String> PARAMETERS =
      Stream.concat(FilterReader.PARAMETERS.stream(), Stream.of(PICK)).toList();

  /** More than any list shows at a time. */
  private static final int MOST_PICKED = 1_000;

  private final InstanceRegistry registry;
  private final People people;
  private final JournalSearch search;

  Wishes(InstanceRegistry registry, People people, JournalSearch search) {
    this.registry = registry;
    this.people = people;
    this.search = search;
  }

  /**
   * Reads it.
   *
   * @throws BadValueException when the address holds a value that its parameter cannot have
   * @throws HttpStatusException 404 when one of the chosen messages is not there for whoever asks
   */
  Wish read(AccessScope scope, PageQuery query, Times times) {
    if (query.all(PICK).size() > MOST_PICKED) {
      throw new BadValueException(PICK, List.of(), query.without(PICK).uri());
    }
    List<Instance> instances = registry.all(scope);
    SearchWorld world = new SearchWorld(
        instances,
        (wanted, part, most) -> people.named(scope, wanted, part, most),
        times.zone(),
        times.now());
    List<CachedRecord> chosen =
        query.all(PICK).stream().map(part -> chosen(scope, part)).toList();
    return new Wish(query, instances, new FilterReader(query, world).read().reading(), chosen);
  }

  private CachedRecord chosen(AccessScope scope, String part) {
    MessageKey key = MessageAddress.parse(part).orElseThrow(Wishes::notFound);
    return search
        .history(scope, Journal.of(key.direction()), key)
        .map(RecordHistory::record)
        .orElseThrow(Wishes::notFound);
  }

  private static HttpStatusException notFound() {
    return new HttpStatusException(HttpStatus.NOT_FOUND, "no such message");
  }
}
