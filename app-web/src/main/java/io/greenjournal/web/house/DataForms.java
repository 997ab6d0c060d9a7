package io.greenjournal.web.house;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.web.shell.Words;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was typed into the forms of the page of data, and what is wrong with it.
 *
 * @param errors name of a field to the key of its sentence
 */
record DataForms(Map<String, String> fields, Map<String, String> errors) {
  static final DataForms NONE = new DataForms(Map.of(), Map.of());
  static final int MOST_DAYS = 36_500;

  private static final String DAYS = "days-";

  DataForms {
    fields = Map.copyOf(fields);
    errors = Map.copyOf(errors);
  }

  static String daysOf(InstanceId instance) {
    return DAYS + instance.value();
  }

  /** A whole number within limits. */
  static OptionalInt number(String text, int least, int most) {
    if (!text.matches("[0-9]{1,6}")) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(text);
    return number >= least && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
  }

  String person() {
    return fields.getOrDefault("person", "").strip();
  }

  OptionalInt hour() {
    return number(fields.getOrDefault("hour", ""), 0, 23);
  }

  /** Empty when this form was not sent. */
  Optional<Boolean> backsUp() {
    return fields.containsKey("hour")
        ? Optional.of("yes".equals(fields.get("backsUp")))
        : Optional.empty();
  }

  String keptOr(String otherwise) {
    return fields.getOrDefault("kept", otherwise).strip();
  }

  String daysOr(InstanceId instance, String otherwise) {
    return fields.getOrDefault(daysOf(instance), otherwise).strip();
  }

  String error(String field, Words t) {
    return Optional.ofNullable(errors.get(field)).map(t::of).orElse("");
  }

  /** Without what was typed. */
  @Override
  public String toString() {
    return "DataForms" + errors;
  }
}
