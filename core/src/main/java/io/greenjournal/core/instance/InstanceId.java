package io.greenjournal.core.instance;

import java.util.regex.Pattern;

/**
 * The vendor's number of an instance ({@code idInstance}).
 *
 * <p>Kept as text: the documentation says 10 digits, live ids of 12 and samples of 4 digits are known.
 *
 * @param value decimal digits
 */
public record InstanceId(String value) implements Comparable<InstanceId> {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");

  public InstanceId {
    if (!DIGITS.matcher(value).matches()) {
      throw new IllegalArgumentException("an instance id is 1 to 20 digits");
    }
  }

  /** True for text that could be an instance id. */
  public static boolean isValid(String text) {
    return DIGITS.matcher(text).matches();
  }

  @Override
  public int compareTo(InstanceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
