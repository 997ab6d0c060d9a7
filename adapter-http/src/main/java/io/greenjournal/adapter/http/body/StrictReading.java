package io.greenjournal.adapter.http.body;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/** Reads an answer that is standard JSON at one go. */
final class StrictReading<T> {
  private final byte[] body;
  private final int start;
  private final Collected<T> collected;
  private final Tape tape = new Tape();

  StrictReading(byte[] body, int start, ElementReader<T> reader) {
    this.body = body;
    this.start = start;
    this.collected = new Collected<>(body, reader);
  }

  /** Empty when it is anything else, broken perhaps. */
  Optional<Decoded<T>> read() {
    try (TextSkipper parser = Json.STRICT.createParser(body, start, body.length - start)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return Optional.empty();
      }
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
          tape.fill(parser, body, start);
          collected.add(collected.columns(tape), tape, tape.start(0), tape.end());
        } else {
          skip(parser);
        }
      }
      return parser.nextToken() == null ? Optional.of(collected.decoded(true)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void skip(TextSkipper parser) throws IOException {
    int from = start - 1 + (int) parser.getTokenCharacterOffset();
    parser.skipChildren();
    parser.finishToken();
    collected.lost().add(from, start + (int) parser.currentLocation().getByteOffset());
  }
}
