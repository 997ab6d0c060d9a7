package io.greenjournal.core.search;

import java.util.HashSet;
import java.util.Set;

/**
 * The values that one part of a filter leaves; empty means any.
 *
 * @param impossible what was joined by "and" has nothing in common
 */
record Narrowing<T>(Set<T> values, boolean impossible) {
  static <T> Narrowing<T> of(Set<T> values) {
    return new Narrowing<>(Set.copyOf(values), false);
  }

  Narrowing<T> and(Set<T> others) {
    if (values.isEmpty() || others.isEmpty()) {
      return new Narrowing<>(values.isEmpty() ? Set.copyOf(others) : values, impossible);
    }
    Set<T> common = new HashSet<>(values);
    common.retainAll(others);
    return new Narrowing<>(Set.copyOf(common), impossible || common.isEmpty());
  }
}
