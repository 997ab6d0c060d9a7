package io.greenjournal.adapter.http.record;

import io.greenjournal.core.message.MessageContent;
import java.util.Optional;

/** Reads the content of one kind of message. */
@FunctionalInterface
interface ContentReader {
  /** Takes the fields of the kind; empty when they hold nothing that could be shown as this kind. */
  Optional<MessageContent> read(Fields message);

  /** A kind that may lack any of its fields. */
  static ContentReader of(java.util.function.Function<Fields, MessageContent> reader) {
    return message -> Optional.of(reader.apply(message));
  }
}
