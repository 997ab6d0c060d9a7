package io.greenjournal.web.messages;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers as people read them: digits are set apart as their country does it and never changed. */
public final class Phones {
  private static final Pattern CHAT = Pattern.compile("([0-9]{7,15})@c\\.us");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
  private static final int LONGEST = 40;

  private Phones() {}

  /** The number that a chat's id spells, as it is dialled: {@code +972521234567}; empty for groups and hidden ones. */
  public static Optional<String> dialled(String chatId) {
    var chat = CHAT.matcher(chatId);
    return chat.matches() ? Optional.of("+" + chat.group(1)) : Optional.empty();
  }

  /** {@code +972 52-123-4567} for an international number; what is none comes back as it is. */
  public static String written(String number) {
    if (number.length() > LONGEST || !number.startsWith("+")) {
      return number;
    }
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber read = phones.parse(number, null);
      String written = phones.format(read, PhoneNumberFormat.INTERNATIONAL);
      return phones.isPossibleNumber(read) && digits(written).equals(digits(number))
          ? written
          : number;
    } catch (NumberParseException e) {
      return number;
    }
  }

  /** The same for a number that may lack its plus, as in buttons that call. */
  public static String anyhow(String number) {
    String dialled = "+" + number;
    String written = written(dialled);
    return number.startsWith("+") || written.equals(dialled) ? written(number) : written;
  }

  private static String digits(String number) {
    return NO_DIGIT.matcher(number).replaceAll("");
  }
}
