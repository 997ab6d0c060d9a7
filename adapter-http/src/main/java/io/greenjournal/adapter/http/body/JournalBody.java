package io.greenjournal.adapter.http.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The records of an answer. An answer that is standard JSON is read at one go; any other element by element,
 * so that one broken record does not lose the others. A good element is kept byte for byte.
 *
 * @param unreadable elements that are no record
 * @param endRead the end of the array was seen, and nothing behind it
 */
public record JournalBody(byte[] body, List<Element> elements, int unreadable, boolean endRead) {
  /** More than any journal of the vendor holds. */
  private static final int MOST_RECORDS = 50_000;

  /** Each may have to be looked for to the end of the answer; after so many it is not worth the time. */
  private static final int MOST_UNCLOSED = 100;

  /** A record within the body, {@code from} included, {@code to} excluded. */
  public record Element(Columns columns, int from, int to) {}

  /**
   * Reads the array that begins here.
   *
   * @throws JournalSourceException when it holds too many records
   */
  public static JournalBody read(byte[] body, int start) {
    return strict(body, start).orElseGet(() -> new Salvage(body, start).read());
  }

  private static Optional<JournalBody> strict(byte[] body, int start) {
    List<Element> elements = new ArrayList<>();
    int unreadable = 0;
    try (JsonParser parser = Json.STRICT.createParser(body, start, body.length - start)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return Optional.empty();
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
          int from = start + (int) parser.currentTokenLocation().getByteOffset();
          Columns columns = Columns.read(parser);
          int to = start + (int) parser.currentLocation().getByteOffset();
          add(elements, new Element(columns, from, to));
        } else {
          parser.skipChildren();
          unreadable++;
        }
      }
      return parser.nextToken() == null && areObjects(body, elements)
          ? Optional.of(new JournalBody(body, elements, unreadable, true))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** False if the parser counted otherwise than in bytes, as it does for other encodings than UTF-8. */
  private static boolean areObjects(byte[] body, List<Element> elements) {
    return elements.stream().allMatch(e -> body[e.from] == '{' && body[e.to - 1] == '}');
  }

  private static void add(List<Element> elements, Element element) {
    if (elements.size() == MOST_RECORDS) {
      throw new JournalSourceException(
          new SourceFailure.TooLarge("more than " + MOST_RECORDS + " records"));
    }
    elements.add(element);
  }

  /** Reads element by element what is not standard JSON. */
  private static final class Salvage {
    private final byte[] body;
    private final ArraySplitter splitter;
    private final List<Element> elements = new ArrayList<>();
    private int unreadable;

    Salvage(byte[] body, int start) {
      this.body = body;
      this.splitter = new ArraySplitter(body, start);
    }

    JournalBody read() {
      int unclosed = 0;
      while (unclosed < MOST_UNCLOSED && splitter.next()) {
        unclosed += splitter.isClosed() ? 0 : 1;
        Optional<Element> whole =
            splitter.isClosed() ? element(splitter.from(), splitter.to()) : Optional.empty();
        if (whole.isPresent()) {
          add(elements, whole.get());
        } else {
          unreadable++;
          findInside(splitter.from() + 1, splitter.to());
        }
      }
      unreadable += splitter.strays();
      return new JournalBody(body, elements, unreadable, splitter.isEndRead());
    }

    /** A broken element may have swallowed the ones after it: goes on at the next that is whole. */
    private void findInside(int from, int to) {
      for (int p = from; p < to; p++) {
        if (body[p] == '{' && !isValue(p)) {
          Optional<Element> record = prefix(p).filter(e -> e.columns.looksLikeRecord());
          if (record.isPresent()) {
            add(elements, record.get());
            splitter.resumeAt(record.get().to);
            return;
          }
        }
      }
    }

    /** Follows a colon, so it is a part of a record. */
    private boolean isValue(int position) {
      int p = position - 1;
      while (p > 0 && body[p] <= ' ' && body[p] >= 0) {
        p--;
      }
      return body[p] == ':';
    }

    private Optional<Element> element(int from, int to) {
      if (body[from] != '{') {
        return Optional.empty();
      }
      byte[] slice = Arrays.copyOfRange(body, from, to);
      return columns(Json.STRICT, slice)
          .or(() -> columns(Json.TOLERANT, slice))
          .or(() -> columns(Json.TOLERANT, repaired(slice)))
          .map(columns -> new Element(columns, from, to));
    }

    /** The object that begins here, whatever follows it. */
    private Optional<Element> prefix(int from) {
      try (JsonParser parser = Json.TOLERANT.createParser(body, from, body.length - from)) {
        parser.nextToken();
        Columns columns = Columns.read(parser);
        int to = from + (int) parser.currentLocation().getByteOffset();
        return parser.currentToken() == JsonToken.END_OBJECT && body[to - 1] == '}'
            ? Optional.of(new Element(columns, from, to))
            : Optional.empty();
      } catch (IOException e) {
        return Optional.empty();
      }
    }

    /** Bytes that are no UTF-8 replaced; the record itself is kept as it came. */
    private static byte[] repaired(byte[] slice) {
      return new String(slice, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Columns> columns(JsonFactory json, byte[] slice) {
      try (JsonParser parser = json.createParser(slice)) {
        parser.nextToken();
        Columns columns = Columns.read(parser);
        return parser.nextToken() == null ? Optional.of(columns) : Optional.empty();
      } catch (IOException e) {
        return Optional.empty();
      }
    }
  }
}
