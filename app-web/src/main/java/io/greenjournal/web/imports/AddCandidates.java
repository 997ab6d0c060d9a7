package io.greenjournal.web.imports;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.usecase.SuggestAddress;
import io.greenjournal.web.audit.Audit;
import io.greenjournal.web.signin.CurrentUser;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Adds instances of a fetched list, each once however often it is asked for. The schedule finds them by itself. */
@Singleton
final class AddCandidates {
  /**
   * What was done.
   *
   * @param added how many are new here
   * @param renewed of how many the token was taken over
   */
  record Done(int added, int renewed) {}

  private final InstanceRegistry registry;
  private final InstanceFactStore facts;
  private final JournalStore store;
  private final Audit audit;
  private final SuggestAddress suggest;

  AddCandidates(
      InstanceRegistry registry,
      InstanceFactStore facts,
      JournalStore store,
      Audit audit,
      SuggestAddress suggest) {
    this.registry = registry;
    this.facts = facts;
    this.store = store;
    this.audit = audit;
    this.suggest = suggest;
  }

  /**
   * @param pace of all that are new; empty for one that suits the tariff of each
   * @param apiUrl of all that are new; empty for what the id of each suggests
   */
  Done add(
      Collection<Candidate> chosen,
      Optional<Pace> pace,
      Optional<URI> apiUrl,
      Instant fetchedAt,
      CurrentUser user) {
    int added = 0;
    int renewed = 0;
    for (Candidate one : chosen) {
      Optional<Instance> known = registry.find(AccessScope.everything(), one.id());
      if (known.isPresent()) {
        renewed += renew(one, known.get(), user) ? 1 : 0;
      } else {
        add(one, pace.orElseGet(one::paceByTariff), apiUrl, user);
        added++;
      }
      facts.saveTerms(one.id(), one.terms(fetchedAt));
    }
    return new Done(added, renewed);
  }

  private void add(Candidate one, Pace pace, Optional<URI> apiUrl, CurrentUser user) {
    registry.put(new NewInstance(
        new Connection(
            one.id(),
            one.instance().messenger().orElseThrow(),
            apiUrl.orElseGet(() -> suggest.suggest(one.id()).apiUrl()),
            one.instance().token().orElseThrow()),
        one.name(),
        pace));
    audit.note(user, AuditAct.INSTANCE_ADDED, one.id());
  }

  /** Name, pace and address stay as the team has chosen them. */
  private boolean renew(Candidate one, Instance known, CurrentUser user) {
    boolean changed = registry.put(new NewInstance(
        new Connection(
            one.id(), known.messenger(), known.apiUrl(), one.instance().token().orElseThrow()),
        known.name(),
        known.pace()));
    if (changed) {
      audit.note(user, AuditAct.TOKEN_CHANGED, one.id());
      for (Journal journal : Journal.of(known.messenger())) {
        store.resume(one.id(), journal);
      }
    }
    return changed;
  }
}
