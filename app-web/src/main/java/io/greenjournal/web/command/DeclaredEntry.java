package io.greenjournal.web.command;

import io.greenjournal.core.instance.NewInstance;
import java.util.Set;

/**
 * One instance of the file of instances as code.
 *
 * @param instance with guesses and defaults for what the file does not say
 * @param tags empty when the file says none, or nothing of them
 * @param given the fields that the file does say; {@code id} and {@code token} always
 */
public record DeclaredEntry(NewInstance instance, Set<String> tags, Set<String> given) {
  public DeclaredEntry {
    tags = Set.copyOf(tags);
    given = Set.copyOf(given);
  }
}
