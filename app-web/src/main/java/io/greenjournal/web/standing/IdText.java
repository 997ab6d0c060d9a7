package io.greenjournal.web.standing;

import io.greenjournal.core.instance.InstanceId;

/** Writes an instance id in groups, as people read a number. */
public final class IdText {
  private IdText() {}

  /** {@code 7103 204 771} for ten digits, others as they are. */
  public static String of(InstanceId id) {
    return id.value().replaceFirst("^(\\d{4})(\\d{3})(\\d{3})$", "$1 $2 $3");
  }
}
