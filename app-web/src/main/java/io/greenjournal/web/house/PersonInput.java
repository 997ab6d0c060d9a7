package io.greenjournal.web.house;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ids of a person as somebody types them: as the vendor spells them, or phone numbers, several with commas between.
 *
 * @param items as they were typed
 * @param ids what they may be called in the cache
 */
record PersonInput(List<String> items, Set<String> ids) {
  private static final Pattern BETWEEN = Pattern.compile("[,;\\r\\n]+");
  private static final Pattern ID = Pattern.compile("[!-~]{1,64}@[a-z.]{1,32}|-?[0-9]{1,24}");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().\\u00a0-]{4,30}");
  private static final int MOST = 50;

  /** Empty when something is neither an id nor a number. */
  static Optional<PersonInput> read(String typed) {
    List<String> items = Arrays.stream(BETWEEN.split(typed, -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
    Set<String> ids = new LinkedHashSet<>();
    for (String item : items) {
      if (ID.matcher(item).matches()) {
        ids.add(item);
      } else if (!PHONE.matcher(item).matches()) {
        return Optional.empty();
      }
      String digits = item.replaceAll("[^0-9]", "");
      if (PHONE.matcher(item).matches()) {
        ids.add(digits + "@c.us");
      }
    }
    return items.isEmpty() || items.size() > MOST
        ? Optional.empty()
        : Optional.of(new PersonInput(items, ids));
  }

  /** What is to be typed once more before anything goes. */
  String sign() {
    return items.get(0);
  }

  /** Without the ids. */
  @Override
  public String toString() {
    return "PersonInput[" + items.size() + "]";
  }
}
