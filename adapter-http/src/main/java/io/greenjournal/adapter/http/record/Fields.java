package io.greenjournal.adapter.http.record;

import io.greenjournal.adapter.http.body.Tape;
import io.greenjournal.adapter.http.body.Tape.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A cursor over an object on a {@link Tape} that remembers, at every depth, what was taken from it, so that
 * {@link #rest()} is exactly what nobody understood. A value of an unexpected type is not taken and so stays in
 * the rest; {@code null} is the same as missing.
 */
final class Fields {
  private static final int NOTHING = -1;

  private final Tape tape;
  private final int object;
  private final Rest rest;

  private Fields(Tape tape, int object, Rest rest) {
    this.tape = tape;
    this.object = object;
    this.rest = rest;
  }

  /** Of the whole record. */
  static Fields of(Tape tape) {
    return new Fields(tape, 0, new Rest(tape));
  }

  private Fields at(int part) {
    return new Fields(tape, part, rest);
  }

  private int find(String name) {
    return object == NOTHING ? NOTHING : tape.find(object, name);
  }

  boolean has(String name) {
    int part = find(name);
    return part >= 0 && !tape.is(part, Kind.NULL);
  }

  boolean isEmpty() {
    return object == NOTHING || tape.after(object) == object + 1;
  }

  /** The objects within, but the one of this name. */
  Collection<Fields> objectsBut(String name) {
    Map<String, Fields> objects = Map.of();
    if (object != NOTHING) {
      for (int part = object + 1; part < tape.after(object); part = tape.after(part)) {
        if (tape.is(part, Kind.OBJECT) && !tape.name(part).equals(name)) {
          objects = objects.isEmpty() ? new LinkedHashMap<>() : objects;
          objects.put(tape.name(part), at(part));
        }
      }
    }
    return objects.values();
  }

  /** The text, {@code ""} when there is none. */
  String text(String name) {
    int part = take(name, Kind.TEXT);
    return part >= 0 ? tape.text(part) : "";
  }

  Optional<String> optionalText(String name) {
    int part = take(name, Kind.TEXT);
    return part >= 0 ? Optional.of(tape.text(part)) : Optional.empty();
  }

  /** A text that some editions send as a number. */
  String textOrNumber(String name) {
    int part = seek(name);
    return part >= 0 && (tape.is(part, Kind.TEXT) || isNumber(part)) ? take(part) : "";
  }

  /** Takes a text, or a number, without reading it. */
  void skip(String name) {
    int part = seek(name);
    if (part >= 0 && (tape.is(part, Kind.TEXT) || isNumber(part))) {
      rest.take(part);
    }
  }

  Optional<Boolean> flag(String name) {
    int part = seek(name);
    if (part < 0 || !tape.is(part, Kind.TRUE) && !tape.is(part, Kind.FALSE)) {
      return Optional.empty();
    }
    rest.take(part);
    return tape.is(part, Kind.TRUE) ? Known.YES : Known.NO;
  }

  Optional<Integer> integer(String name) {
    int part = seek(name);
    if (part < 0 || !isNumber(part)) {
      return Optional.empty();
    }
    try {
      Optional<Integer> number = Known.integer(new BigDecimal(tape.text(part)).intValueExact());
      rest.take(part);
      return number;
    } catch (ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A number that some editions send as text. */
  Optional<Double> decimal(String name) {
    int part = seek(name);
    if (part < 0 || !tape.is(part, Kind.TEXT) && !isNumber(part)) {
      return Optional.empty();
    }
    try {
      double number = Double.parseDouble(tape.text(part));
      if (Double.isFinite(number)) {
        rest.take(part);
        return Optional.of(number);
      }
      return Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Takes the field if it is nothing but this value, which is already held elsewhere. */
  void drop(String name, String known) {
    int part = seek(name);
    if (part >= 0 && tape.is(part, Kind.TEXT) && tape.isText(part, known)) {
      rest.take(part);
    }
  }

  /** Takes a UNIX time if it is the one that is already held elsewhere. */
  void drop(String name, OptionalLong known) {
    int part = seek(name);
    if (part < 0 || known.isEmpty()) {
      return;
    }
    boolean isScalar = tape.is(part, Kind.TEXT) || isNumber(part);
    if (isScalar && tape.text(part).equals(Long.toString(known.getAsLong()))) {
      rest.take(part);
    }
  }

  /** The object within; one without fields when there is none. */
  Fields object(String name) {
    int part = find(name);
    return at(part >= 0 && tape.is(part, Kind.OBJECT) ? part : NOTHING);
  }

  Optional<Fields> optionalObject(String name) {
    int part = find(name);
    return part >= 0 && tape.is(part, Kind.OBJECT) ? Optional.of(at(part)) : Optional.empty();
  }

  /** The objects of the list within; what else stands in the list stays in the rest. */
  List<Fields> objects(String name) {
    int list = find(name);
    if (list < 0 || !tape.is(list, Kind.ARRAY)) {
      return List.of();
    }
    if (tape.after(list) == list + 1) {
      rest.take(list);
      return List.of();
    }
    List<Fields> objects = new ArrayList<>();
    for (int part = list + 1; part < tape.after(list); part = tape.after(part)) {
      if (tape.is(part, Kind.OBJECT)) {
        objects.add(at(part));
      }
    }
    return objects;
  }

  /** The texts of the list within, if it holds nothing else; empty when there is no such list. */
  Optional<List<String>> texts(String name) {
    int list = seek(name);
    if (list < 0 || !tape.is(list, Kind.ARRAY)) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (int part = list + 1; part < tape.after(list); part = tape.after(part)) {
      if (!tape.is(part, Kind.TEXT)) {
        return Optional.empty();
      }
      texts.add(tape.text(part));
    }
    rest.take(list);
    return Optional.of(texts);
  }

  /** What was not taken, by path, each as JSON text, in the order received. */
  Map<String, String> rest() {
    return object == NOTHING ? Map.of() : rest.of(object);
  }

  /** The rest; afterwards there is none. */
  Map<String, String> takeRest() {
    Map<String, String> left = rest();
    if (object == NOTHING) {
      return left;
    }
    for (int part = object + 1; part < tape.after(object); part = tape.after(part)) {
      rest.take(part);
    }
    return left;
  }

  private boolean isNumber(int part) {
    return tape.is(part, Kind.INTEGER) || tape.is(part, Kind.DECIMAL);
  }

  /** The field; one that is null is taken at once. */
  private int seek(String name) {
    int part = find(name);
    if (part >= 0 && tape.is(part, Kind.NULL)) {
      rest.take(part);
      return NOTHING;
    }
    return part;
  }

  private int take(String name, Kind kind) {
    int part = seek(name);
    if (part < 0 || !tape.is(part, kind)) {
      return NOTHING;
    }
    rest.take(part);
    return part;
  }

  private String take(int part) {
    rest.take(part);
    return tape.text(part);
  }

  /** Values that most records have. */
  private static final class Known {
    static final Optional<Boolean> YES = Optional.of(true);
    static final Optional<Boolean> NO = Optional.of(false);
    private static final Optional<Integer> ZERO = Optional.of(0);

    static Optional<Integer> integer(int value) {
      return value == 0 ? ZERO : Optional.of(value);
    }
  }
}
