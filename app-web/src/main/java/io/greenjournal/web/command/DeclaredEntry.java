package io.greenjournal.web.command;

import io.greenjournal.core.instance.NewInstance;
import java.util.Set;

/**
 * One instance of the file of instances as code.
 *
 * @param instance with guesses and defaults for what the file does not say
 * @param given the fields that the file does say; {@code id} and {@code token} always
 */
public record DeclaredEntry(NewInstance instance, Set<String> given) {
  public DeclaredEntry {
    given = Set.copyOf(given);
  }
}
