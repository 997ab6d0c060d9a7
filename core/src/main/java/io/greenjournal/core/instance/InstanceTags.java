package io.greenjournal.core.instance;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a team tags its instances with, such as {@code support}, to narrow lists to some of them. A tag is one word
 * of any language, with hyphens and underscores in it, and always in lower case.
 */
public final class InstanceTags {
  /** Of one instance. */
  public static final int MOST = 10;

  private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,31}");

  private InstanceTags() {}

  /** Reads tags with commas between them; empty when one of them is none, or when there are too many. */
  public static Optional<Set<String>> read(String list) {
    Set<String> tags = new TreeSet<>();
    for (String part : list.split("[,\u060c\n]")) {
      if (!part.isBlank()) {
        tags.add(normal(part));
      }
    }
    return Optional.of(tags).filter(InstanceTags::areValid);
  }

  /** As it is kept and compared. */
  public static String normal(String tag) {
    return tag.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether one instance may have these, as they are. */
  public static boolean areValid(Collection<String> tags) {
    return tags.size() <= MOST
        && tags.stream().allMatch(tag -> TAG.matcher(tag).matches() && tag.equals(normal(tag)));
  }
}
