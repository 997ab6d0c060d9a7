package io.greenjournal.testkit.memory;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.Alias;
import io.greenjournal.core.conversation.NamedPeople;
import io.greenjournal.core.conversation.PersonIds;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.port.People;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Knows people by the records of an {@link InMemoryCache} and by what it was told. */
public final class InMemoryPeople implements People {
  private final InMemoryCache cache;

  public InMemoryPeople(InMemoryCache cache) {
    this.cache = cache;
  }

  @Override
  public Set<ChatId> ids(AccessScope scope, InstanceId instance, ChatId id) {
    return scope.allows(instance) ? ids(instance, id) : Set.of(id);
  }

  @Override
  public List<Alias> aliases(AccessScope scope, InstanceId instance, ChatId id) {
    if (!scope.allows(instance) || scope.masks(instance)) {
      return List.of();
    }
    Set<ChatId> ids = ids(instance, id);
    List<Alias> found = new ArrayList<>();
    links(instance)
        .filter(alias -> ids.contains(alias.id()))
        .sorted(Comparator.comparing(Alias::seenAt)
            .thenComparing(Alias::id)
            .thenComparing(Alias::other))
        .filter(alias -> found.stream()
            .noneMatch(f -> f.id().equals(alias.id()) && f.other().equals(alias.other())))
        .forEach(found::add);
    return found;
  }

  @Override
  public NamedPeople named(AccessScope scope, Set<InstanceId> instances, String part, int most) {
    List<String> wanted = words(part);
    List<ChatId> ids = cache.lives.values().stream()
        .map(life -> life.cached().record())
        .filter(record -> scope.allows(record.key().instance())
            && !scope.masks(record.key().instance())
            && (instances.isEmpty() || instances.contains(record.key().instance())))
        .flatMap(record -> record.sender().stream())
        .filter(sender -> !wanted.isEmpty()
            && wanted.stream()
                .allMatch(word -> words(sender.name() + " " + sender.contactName()).stream()
                    .anyMatch(known -> isBeginning(word, known))))
        .map(sender -> new ChatId(sender.id()))
        .distinct()
        .toList();
    return new NamedPeople(
        Set.copyOf(ids.subList(0, Math.min(most, ids.size()))), ids.size() > most);
  }

  private static boolean isBeginning(String word, String known) {
    return word.length() < 2 ? known.equals(word) : known.startsWith(word);
  }

  private static List<String> words(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  @Override
  public void link(InstanceId instance, Alias alias) {
    if (alias.id().equals(alias.other())
        || !PersonIds.isPerson(alias.id())
        || !PersonIds.isPerson(alias.other())) {
      throw new IllegalArgumentException("two ids of one person are linked");
    }
    cache.links.computeIfAbsent(instance, i -> new ArrayList<>()).add(alias);
  }

  /** The one that stands for all of them. */
  ChatId standing(InstanceId instance, ChatId id) {
    return ids(instance, id).stream().min(PersonIds.BY_STANDING).orElse(id);
  }

  Set<ChatId> ids(InstanceId instance, ChatId id) {
    Set<ChatId> ids = new HashSet<>(Set.of(id));
    List<Alias> links = links(instance).toList();
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Alias link : links) {
        if (ids.contains(link.id()) || ids.contains(link.other())) {
          grew |= ids.add(link.id()) | ids.add(link.other());
        }
      }
    }
    return ids;
  }

  /** The lesser id first. */
  private Stream<Alias> links(InstanceId instance) {
    Stream<Alias> seen = cache.lives.values().stream()
        .map(Life::cached)
        .filter(r -> r.record().key().instance().equals(instance))
        .flatMap(r -> PersonIds.linked(r.record(), r.firstSeenAt()).stream());
    return Stream.concat(seen, cache.links.getOrDefault(instance, List.of()).stream())
        .map(alias -> alias.id().compareTo(alias.other()) < 0
            ? alias
            : new Alias(
                alias.other(), alias.id(), alias.source(), alias.message(), alias.seenAt()));
  }
}
