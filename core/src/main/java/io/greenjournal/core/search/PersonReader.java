package io.greenjournal.core.search;

import io.greenjournal.core.conversation.NamedPeople;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.message.ChatId;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads who is meant by {@code chat:} and {@code from:}: an id, a number, or a name. */
final class PersonReader {
  private static final Pattern NUMBER = Pattern.compile("[+]?[0-9][0-9 ()-]{4,20}");
  /** Groups of MAX and Telegram. */
  private static final Pattern NEGATIVE = Pattern.compile("-[0-9]+");

  /** @param isCut a name stands for more people than these */
  record Meant(Set<ChatId> ids, boolean isCut) {}

  private final SearchWorld.Names names;
  private final Set<InstanceId> instances;

  /** @param instances those that are searched; empty for all */
  PersonReader(SearchWorld.Names names, Set<InstanceId> instances) {
    this.names = names;
    this.instances = instances;
  }

  Meant meant(String typed) {
    if (typed.contains("@") || NEGATIVE.matcher(typed).matches()) {
      return new Meant(Set.of(new ChatId(typed)), false);
    }
    if (NUMBER.matcher(typed).matches()) {
      String digits = typed.replaceAll("[^0-9]", "");
      return new Meant(Set.of(new ChatId(digits), new ChatId(digits + "@c.us")), false);
    }
    NamedPeople named = names.named(instances, typed, SearchGrammar.MOST_PEOPLE);
    return new Meant(named.ids(), named.more());
  }
}
