package io.greenjournal.adapter.http.record;

import io.greenjournal.adapter.http.body.Tape;
import io.greenjournal.adapter.http.body.Tape.Kind;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** What of a record nobody has taken. An object that was looked into at most is left as a whole. */
final class Rest {
  private final Tape tape;
  private final BitSet taken;

  Rest(Tape tape) {
    this.tape = tape;
    this.taken = new BitSet(tape.size());
  }

  void take(int part) {
    taken.set(part);
  }

  /** By path, each as JSON text, in the order received. */
  Map<String, String> of(int object) {
    Map<String, String> rest = new LinkedHashMap<>();
    if (!isEachDone(object)) {
      addFields(object, "", rest);
    }
    return rest;
  }

  /** Taken as a whole or in all its parts. */
  private boolean isDone(int part) {
    return taken.get(part) || isTouched(part) && isEachDone(part);
  }

  private boolean isEachDone(int outer) {
    for (int part = outer + 1; part < tape.after(outer); part = tape.after(part)) {
      if (!isDone(part)) {
        return false;
      }
    }
    return true;
  }

  /** Of a repeated name the first gives the place and the last the value. */
  private void addFields(int object, String path, Map<String, String> rest) {
    Map<String, Integer> fields = new LinkedHashMap<>();
    for (int part = object + 1; part < tape.after(object); part = tape.after(part)) {
      fields.put(tape.name(part), part);
    }
    fields.forEach((name, part) -> {
      if (!taken.get(part)) {
        add(part, path + name, rest);
      }
    });
  }

  private void add(int part, String path, Map<String, String> rest) {
    if (!isTouched(part)) {
      rest.put(path, tape.json(part));
    } else if (tape.is(part, Kind.OBJECT)) {
      addFields(part, path + ".", rest);
    } else {
      int i = 0;
      for (int element = part + 1; element < tape.after(part); element = tape.after(element)) {
        add(element, path + "[" + i++ + "]", rest);
      }
    }
  }

  private boolean isTouched(int part) {
    int next = taken.nextSetBit(part + 1);
    return next >= 0 && next < tape.after(part);
  }
}
