package io.greenjournal.adapter.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.adapter.http.body.Json;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import java.util.Optional;

/** What the body of a success is: the list or object that was promised, or a failure after all. */
public final class Answers {
  private Answers() {}

  /**
   * The list of an answer. Only {@code []} says that there is nothing.
   *
   * @throws JournalSourceException for anything that is no list, or one that breaks off before its first record
   */
  public static JournalBody list(Connection connection, byte[] body) {
    return list(connection.token(), body);
  }

  /**
   * As {@link #list(Connection, byte[])}.
   *
   * @param token what must not stand in the reason of a failure
   */
  public static JournalBody list(Token token, byte[] body) {
    int start = start(body);
    if (start == body.length) {
      throw unreadable("an empty answer instead of a list");
    }
    if (body[start] != '[') {
      throw notAList(token, body, body[start]);
    }
    JournalBody list = JournalBody.read(body, start);
    if (list.elements().isEmpty() && !list.endRead()) {
      throw unreadable("a list that breaks off");
    }
    return list;
  }

  /**
   * The object of an answer; empty for {@code null} and an empty body.
   *
   * @throws JournalSourceException for anything else
   */
  public static Optional<ObjectNode> object(Connection connection, byte[] body) {
    return object(connection.token(), body);
  }

  /**
   * The object of an answer that is never empty.
   *
   * @throws JournalSourceException for anything else
   */
  public static ObjectNode someObject(Connection connection, byte[] body) {
    return object(connection, body)
        .orElseThrow(() -> unreadable("an empty answer instead of an object"));
  }

  /** Words of the vendor made fit to be shown: one short line without the secret. */
  public static String line(Connection connection, String text) {
    return new Redactor(connection.token()).line(text);
  }

  private static Optional<ObjectNode> object(Token token, byte[] body) {
    int start = start(body);
    if (start == body.length) {
      return Optional.empty();
    }
    if (body[start] == '<') {
      throw unreadable("a web page instead of an object");
    }
    JsonNode tree = Json.tree(body).orElseThrow(() -> unreadable("no JSON"));
    if (tree.isNull()) {
      return Optional.empty();
    }
    if (!(tree instanceof ObjectNode object)) {
      throw unreadable("something other than an object");
    }
    Failures.inside(object, new Redactor(token)).ifPresent(failure -> {
      throw new JournalSourceException(failure);
    });
    return Optional.of(object);
  }

  private static JournalSourceException notAList(Token token, byte[] body, byte first) {
    if (first == '<') {
      return unreadable("a web page instead of a list");
    }
    if (first == '{') {
      object(token, body);
      return unreadable("an object instead of a list");
    }
    return unreadable("something other than a list");
  }

  /** Past white space and a byte order mark. */
  public static int start(byte[] body) {
    int p = 0;
    while (p < body.length && (isMark(body[p]) || body[p] >= 0 && body[p] <= ' ')) {
      p++;
    }
    return p;
  }

  private static boolean isMark(byte b) {
    return b == (byte) 0xef || b == (byte) 0xbb || b == (byte) 0xbf;
  }

  public static JournalSourceException unreadable(String detail) {
    return new JournalSourceException(new SourceFailure.Unreadable(detail));
  }
}
