package io.greenjournal.web.journal;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.People;
import io.greenjournal.core.search.SearchWorld;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.shell.Times;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads what an address of the journal asks for, as somebody sees the world. */
@Singleton
final class WantedReader {
  private final InstanceRegistry registry;
  private final People people;

  WantedReader(InstanceRegistry registry, People people) {
    this.registry = registry;
    this.people = people;
  }

  /** @throws io.greenjournal.web.listing.BadValueException for a value that its parameter cannot have */
  Wanted read(AccessScope scope, PageQuery query, Times times) {
    return read(scope, registry.all(scope), query, times);
  }

  /**
   * @param instances all that the scope allows
   * @throws io.greenjournal.web.listing.BadValueException for a value that its parameter cannot have
   */
  Wanted read(AccessScope scope, List<Instance> instances, PageQuery query, Times times) {
    SearchWorld world = new SearchWorld(
        instances,
        (wanted, part, most) -> people.named(scope, wanted, part, most),
        times.zone(),
        times.now());
    return new FilterReader(query, world).read();
  }
}
