package io.greenjournal.core.contact;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in international form.
 *
 * @param digits country code first, nothing but digits
 */
public record PhoneNumber(String digits) {
  private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{4,17}");

  public PhoneNumber {
    if (!DIGITS.matcher(digits).matches()) {
      throw new IllegalArgumentException("a telephone number is 5 to 18 digits, no zero first");
    }
  }

  /** Reads what people write: a plus sign, spaces, dashes, dots and brackets count for nothing. */
  public static Optional<PhoneNumber> of(String text) {
    String digits = text.replaceAll("[+\\s().-]", "");
    return DIGITS.matcher(digits).matches()
        ? Optional.of(new PhoneNumber(digits))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return digits;
  }
}
