package io.greenjournal.core.instance;

import java.net.URI;
import java.util.Set;

/**
 * One connected messenger account that we look after.
 *
 * @param name what people call it; shown everywhere, may be in any language
 * @param tokenEnd the last four characters of its token, or empty; the token itself is never here
 * @param tags {@link InstanceTags}
 */
public record Instance(
    InstanceId id,
    String name,
    Messenger messenger,
    URI apiUrl,
    Pace pace,
    String tokenEnd,
    Set<String> tags) {
  public Instance {
    tags = Set.copyOf(tags);
  }

  /** One without tags. */
  public Instance(
      InstanceId id, String name, Messenger messenger, URI apiUrl, Pace pace, String tokenEnd) {
    this(id, name, messenger, apiUrl, pace, tokenEnd, Set.of());
  }
}
