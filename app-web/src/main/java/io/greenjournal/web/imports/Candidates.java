package io.greenjournal.web.imports;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.partner.PartnerInstance;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.web.declared.FileFleet;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Compares a fetched list with what is here. */
@Singleton
final class Candidates {
  private final InstanceRegistry registry;
  private final FileFleet file;

  Candidates(InstanceRegistry registry, FileFleet file) {
    this.registry = registry;
    this.file = file;
  }

  /** What can be added first, then by name. */
  List<Candidate> of(FetchedList list) {
    return list.instances().stream()
        .map(instance -> new Candidate(instance, standing(instance)))
        .sorted(Comparator.comparing(Candidate::standing)
            .thenComparing(one -> one.name().toLowerCase(Locale.ROOT))
            .thenComparing(Candidate::id))
        .toList();
  }

  private Candidate.Standing standing(PartnerInstance instance) {
    Optional<Connection> known =
        registry.find(AccessScope.everything(), instance.id()).flatMap(this::connection);
    if (known.isPresent()) {
      return known(instance, known.get());
    }
    if (instance.deleted()) {
      return Candidate.Standing.DELETED;
    }
    if (instance.messenger().isEmpty()) {
      return Candidate.Standing.UNKNOWN_MESSENGER;
    }
    if (instance.token().isEmpty()) {
      return Candidate.Standing.NO_TOKEN;
    }
    return instance.expired() ? Candidate.Standing.EXPIRED : Candidate.Standing.NEW;
  }

  private Optional<Connection> connection(Instance instance) {
    return registry.connection(instance.id());
  }

  private Candidate.Standing known(PartnerInstance instance, Connection known) {
    boolean same = instance.token().map(known.token()::equals).orElse(true);
    if (same || instance.deleted()) {
      return Candidate.Standing.HERE;
    }
    return file.owned(instance.id()).isEmpty()
        ? Candidate.Standing.OTHER_TOKEN
        : Candidate.Standing.IN_FILE;
  }
}
