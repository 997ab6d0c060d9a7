package io.greenjournal.core.conversation;

import io.greenjournal.core.message.ChatId;
import java.util.Set;

/**
 * People who were looked up by a name.
 *
 * @param ids of theirs, one at least of each
 * @param more there are others of such a name
 */
public record NamedPeople(Set<ChatId> ids, boolean more) {
  public static final NamedPeople NOBODY = new NamedPeople(Set.of(), false);

  public NamedPeople {
    ids = Set.copyOf(ids);
  }
}
