package io.greenjournal.web.journal;

import io.greenjournal.web.listing.PageQuery;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Addresses of the journal: what may stand in them, and how they are read. */
final class JournalAddress {
  static final String PATH = "/journal";

  /** What narrows the list. */
  static final List<String> FILTERS =
      List.of("q", "instance", "direction", "type", "status", "chat", "sentByApi", "from", "to");

  private static final Set<String> PLACE = Set.of("cursor", "open");
  private static final List<String> ALL =
      Stream.concat(FILTERS.stream(), PLACE.stream().sorted()).toList();

  private JournalAddress() {}

  static PageQuery of(HttpRequest<?> request) {
    return PageQuery.of(PATH, ALL, request.getParameters()::getAll);
  }

  /** The filter alone, of the part of an address behind its question mark. */
  static PageQuery filter(String query) {
    return PageQuery.read(PATH, FILTERS, query);
  }

  /** The first page of the same list with nothing open. */
  static PageQuery first(PageQuery query) {
    return query.without(PLACE);
  }
}
