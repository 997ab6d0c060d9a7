package io.greenjournal.adapter.http.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.core.contact.PhoneNumber;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.journal.VendorTime;
import io.greenjournal.core.message.ChatId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A small answer, or an object within, read without trust: a number may come as text and a text as number, a
 * flag as a word; what is missing, {@code null} or of an impossible type is not told. Where editions spell a
 * key in several ways, the first that tells something counts.
 */
public final class Reply {
  /** A year that stands for "never" in partners' lists. */
  private static final int NEVER = 1;

  private final JsonNode node;

  public Reply(JsonNode node) {
    this.node = node;
  }

  /** The text, {@code ""} when there is none. */
  String text(String... names) {
    for (String name : names) {
      JsonNode value = node.path(name);
      if (value.isTextual() && !value.textValue().isEmpty() || value.isNumber()) {
        return value.asText();
      }
    }
    return "";
  }

  Optional<Boolean> flag(String... names) {
    for (String name : names) {
      Optional<Boolean> value = flag(node.path(name));
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private static Optional<Boolean> flag(JsonNode value) {
    if (value.isBoolean()) {
      return Optional.of(value.booleanValue());
    }
    return switch (value.asText("")) {
      case "true", "yes" -> Optional.of(true);
      case "false", "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  OptionalLong whole(String... names) {
    String text = text(names);
    try {
      return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  Optional<Integer> count(String... names) {
    OptionalLong value = whole(names);
    return value.isPresent() && value.getAsLong() >= 0 && value.getAsLong() <= Integer.MAX_VALUE
        ? Optional.of((int) value.getAsLong())
        : Optional.empty();
  }

  /** Seconds; none at all are the same as not told. */
  Optional<Duration> seconds(String name) {
    return count(name).filter(seconds -> seconds > 0).map(Duration::ofSeconds);
  }

  /** UNIX seconds, or an ISO time that is read as UTC when it names no zone. */
  Optional<Instant> time(String name) {
    OptionalLong seconds = whole(name);
    return seconds.isPresent()
        ? VendorTime.of(seconds)
        : iso(name).flatMap(Reply::instant).filter(at -> at.isAfter(Instant.EPOCH));
  }

  private static Optional<Instant> instant(TemporalAccessor time) {
    return Optional.of(
        time instanceof OffsetDateTime zoned
            ? zoned.toInstant()
            : LocalDateTime.from(time).toInstant(ZoneOffset.UTC));
  }

  /** An ISO time as it stands there, whatever its zone; empty for the one that means "never". */
  Optional<LocalDateTime> wallClock(String name) {
    return iso(name).map(LocalDateTime::from).filter(time -> time.getYear() > NEVER);
  }

  private Optional<TemporalAccessor> iso(String name) {
    try {
      return Optional.of(DateTimeFormatter.ISO_DATE_TIME.parseBest(
          text(name), OffsetDateTime::from, LocalDateTime::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  Optional<ChatId> chat(String... names) {
    return Optional.of(text(names)).filter(id -> !id.isEmpty()).map(ChatId::new);
  }

  /** Hidden numbers and those of groups are 0. */
  Optional<PhoneNumber> phone(String... names) {
    return PhoneNumber.of(text(names));
  }

  /** The object within; one that tells nothing when there is none. */
  Reply object(String name) {
    return new Reply(node.path(name));
  }

  /** The objects of the list within. */
  List<Reply> objects(String name) {
    List<Reply> objects = new ArrayList<>();
    node.path(name).forEach(element -> {
      if (element.isObject()) {
        objects.add(new Reply(element));
      }
    });
    return objects;
  }

  /** The texts of the list within. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    node.path(name).forEach(element -> {
      if (element.isTextual() || element.isNumber()) {
        texts.add(element.asText());
      }
    });
    return texts;
  }

  boolean isObject(String name) {
    return node.path(name).isObject();
  }

  /** Every field by name as JSON text, in the order received. */
  Map<String, String> json() {
    Map<String, String> values = new LinkedHashMap<>();
    node.properties()
        .forEach(field -> values.put(field.getKey(), field.getValue().toString()));
    return values;
  }

  /** Every field by name as text: {@code ""} for {@code null}, JSON text for what is no single value. */
  public static Map<String, String> texts(ObjectNode object) {
    Map<String, String> values = new LinkedHashMap<>();
    object.properties().forEach(field -> {
      JsonNode value = field.getValue();
      values.put(
          field.getKey(),
          value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString());
    });
    return values;
  }

  static JournalSourceException unreadable(String detail) {
    return new JournalSourceException(new SourceFailure.Unreadable(detail));
  }
}
