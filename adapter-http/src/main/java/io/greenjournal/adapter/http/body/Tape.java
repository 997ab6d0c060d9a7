package io.greenjournal.adapter.http.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.JsonTokenId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One JSON value and all that is in it, as a flat list of where each part begins. The parser checks and walks
 * the value once; a text is made only of what is asked for. Parts are numbered from 0, the value itself, in the
 * order received; the parts of a part follow it. Made to be filled again and again; not for several threads.
 */
public final class Tape {
  /** What a part is. */
  public enum Kind {
    OBJECT,
    ARRAY,
    TEXT,
    INTEGER,
    DECIMAL,
    TRUE,
    FALSE,
    NULL
  }

  private static final Kind[] KINDS = Kind.values();
  private static final byte[] OF_TOKEN = new byte[16];

  static {
    OF_TOKEN[JsonTokenId.ID_START_OBJECT] = (byte) Kind.OBJECT.ordinal();
    OF_TOKEN[JsonTokenId.ID_START_ARRAY] = (byte) Kind.ARRAY.ordinal();
    OF_TOKEN[JsonTokenId.ID_STRING] = (byte) Kind.TEXT.ordinal();
    OF_TOKEN[JsonTokenId.ID_NUMBER_INT] = (byte) Kind.INTEGER.ordinal();
    OF_TOKEN[JsonTokenId.ID_NUMBER_FLOAT] = (byte) Kind.DECIMAL.ordinal();
    OF_TOKEN[JsonTokenId.ID_TRUE] = (byte) Kind.TRUE.ordinal();
    OF_TOKEN[JsonTokenId.ID_FALSE] = (byte) Kind.FALSE.ordinal();
    OF_TOKEN[JsonTokenId.ID_NULL] = (byte) Kind.NULL.ordinal();
  }

  /** Larger ones are not kept for the next value. */
  private static final int MOST_KEPT = 1 << 14;

  private final int[] places = new int[Names.count()];
  private final Letters letters = new Letters();
  private byte[] source = {};
  private byte[] kinds = new byte[128];
  private int[] starts = new int[128];
  private int[] ends = new int[128];
  private byte[] forms = new byte[128];
  private int[] afters = new int[128];
  private String[] names = new String[128];
  private int size;
  private int lastPart;
  private String lastText = "";
  private int end;

  /**
   * Reads the value that the parser stands at, to its end.
   *
   * @param source what the parser reads
   * @param base where in it the parser began
   * @throws IOException if it is no JSON
   */
  void fill(TextSkipper json, byte[] source, int base) throws IOException {
    forget();
    this.source = source;
    int offset = base - 1;
    int open = -1;
    String name = "";
    JsonToken token = json.currentToken();
    while (token != null) {
      int id = token.id();
      if (id == JsonTokenId.ID_FIELD_NAME) {
        name = json.currentName();
      } else if (id == JsonTokenId.ID_END_OBJECT || id == JsonTokenId.ID_END_ARRAY) {
        int parent = afters[open];
        afters[open] = size;
        open = parent;
      } else {
        int part = add(name, OF_TOKEN[id], offset + (int) json.getTokenCharacterOffset());
        if (open == 0) {
          place(name, part);
        }
        if (id == JsonTokenId.ID_START_OBJECT || id == JsonTokenId.ID_START_ARRAY) {
          afters[part] = open;
          open = part;
        }
      }
      if (open < 0) {
        end = base + (int) json.currentLocation().getByteOffset();
        return;
      }
      token = json.nextToken();
      if (id == JsonTokenId.ID_STRING) {
        ends[size - 1] = json.textEnd();
        forms[size - 1] = json.textForm();
      }
    }
    throw new IOException("cut off");
  }

  private void forget() {
    Arrays.fill(places, -1);
    size = 0;
    lastPart = -1;
    if (starts.length > MOST_KEPT) {
      resize(128);
    }
  }

  private void resize(int length) {
    kinds = Arrays.copyOf(kinds, length);
    starts = Arrays.copyOf(starts, length);
    ends = Arrays.copyOf(ends, length);
    forms = Arrays.copyOf(forms, length);
    afters = Arrays.copyOf(afters, length);
    names = Arrays.copyOf(names, length);
  }

  private int add(String name, byte kind, int start) {
    if (size == starts.length) {
      resize(2 * size);
    }
    kinds[size] = kind;
    starts[size] = start;
    afters[size] = size + 1;
    names[size] = name;
    return size++;
  }

  /** A part of the value itself is found by its name's number; of a repeated name the last counts. */
  private void place(String name, int part) {
    int number = Names.number(name);
    if (number >= 0) {
      places[number] = part;
    }
  }

  /** How many parts there are. */
  public int size() {
    return size;
  }

  public Kind kind(int part) {
    return KINDS[kinds[part]];
  }

  public boolean is(int part, Kind kind) {
    return part >= 0 && kinds[part] == kind.ordinal();
  }

  /** The name of a part of an object; of no meaning for other parts. */
  public String name(int part) {
    return names[part];
  }

  /** The first part that is not in this one: the next of the same object or array, if any. */
  public int after(int part) {
    return afters[part];
  }

  /** The part of the value itself that has the name of this number; -1 when there is none. */
  int placed(int number) {
    return places[number];
  }

  /** The last part of this name in an object; -1 when there is none. */
  public int find(int object, String name) {
    if (object == 0) {
      int number = Names.number(name);
      if (number >= 0) {
        return places[number];
      }
    }
    int found = -1;
    for (int part = object + 1; part < afters[object]; part = afters[part]) {
      if (names[part].equals(name)) {
        found = part;
      }
    }
    return found;
  }

  /** The characters of a text, the spelling of any other single value. */
  public String text(int part) {
    if (!is(part, Kind.TEXT)) {
      return spelling(starts[part]);
    }
    int from = starts[part] + 1;
    int to = ends[part];
    if (forms[part] == TextSkipper.ASCII) {
      return new String(source, from, to - from, StandardCharsets.ISO_8859_1);
    }
    if (forms[part] == TextSkipper.TWO_BYTES) {
      return twoBytes(part, from, to);
    }
    return isEscaped(part)
        ? unescaped(from - 1, to)
        : new String(source, from, to - from, StandardCharsets.UTF_8);
  }

  /** The text of a record is asked for by its row and then by its content. */
  private String twoBytes(int part, int from, int to) {
    if (part != lastPart) {
      lastText = letters.text(source, from, to);
      lastPart = part;
    }
    return lastText;
  }

  /** Whether a text is this one. */
  public boolean isText(int part, String known) {
    if (forms[part] != TextSkipper.ASCII) {
      return text(part).equals(known);
    }
    int from = starts[part] + 1;
    int length = ends[part] - from;
    if (length != known.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (source[from + i] != known.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean isEscaped(int part) {
    return forms[part] == TextSkipper.ANY && source[TextEnd.find(source, starts[part] + 1)] != '"';
  }

  /** Where the closing quote of a text stands. */
  int textEnd(int part) {
    return ends[part];
  }

  /** A number of at most 18 digits and nothing else; -1 when it is any other. */
  long digits(int part) {
    long value = 0;
    int p = starts[part];
    int last = Math.min(p + 18, source.length);
    while (p < last && source[p] >= '0' && source[p] <= '9') {
      value = 10 * value + (source[p++] - '0');
    }
    boolean ended = p < last && (source[p] == ',' || source[p] == '}');
    return ended ? value : -1;
  }

  int start(int part) {
    return starts[part];
  }

  /** Behind the value. */
  int end() {
    return end;
  }

  byte[] source() {
    return source;
  }

  private String unescaped(int quote, int end) {
    String text = new String(source, quote, end + 1 - quote, StandardCharsets.UTF_8);
    try (JsonParser parser = Json.UNLIMITED.createParser(text)) {
      parser.nextToken();
      return parser.getText();
    } catch (IOException e) {
      throw new IllegalStateException("was read before", e);
    }
  }

  private String spelling(int start) {
    int end = start;
    while (end < source.length && source[end] > ' ' && ",]}/".indexOf(source[end]) < 0) {
      end++;
    }
    return new String(source, start, end - start, StandardCharsets.ISO_8859_1);
  }

  /** A part as JSON text: nothing but the standard, numbers as they are spelled. */
  public String json(int part) {
    if (!is(part, Kind.OBJECT) && !is(part, Kind.ARRAY) && !is(part, Kind.TEXT)) {
      return StrictJson.ofFirst(spelling(starts[part]));
    }
    int next = afters[part];
    int before = next < size ? starts[next] : end;
    return StrictJson.ofFirst(
        new String(source, starts[part], before - starts[part], StandardCharsets.UTF_8));
  }
}
