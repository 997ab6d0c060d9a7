package io.greenjournal.web.messages;

import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Sender;
import java.util.Locale;
import java.util.Optional;

/**
 * The other side of a message as it is shown.
 *
 * @param name the best name there is
 * @param id as the vendor spells it
 * @param initials for the round mark
 * @param tone which of the marks' colours, 1 to 4; the same for the same id
 */
public record Person(String name, String id, String initials, int tone) {
  private static final String NAMELESS = "#";

  /** Who wrote an incoming message, or for an outgoing one the chat it went to. */
  public static Person of(ChatId chat, Optional<Sender> sender) {
    String id = sender.map(Sender::id).filter(i -> !i.isEmpty()).orElse(chat.value());
    String name = sender
        .map(s -> PlainText.name(s.displayName()))
        .filter(n -> !n.isBlank())
        .orElse(id);
    boolean named = !name.equals(id);
    return new Person(named ? name : readable(id), id, named ? initials(name) : NAMELESS, tone(id));
  }

  /** Somebody known by that name. */
  public static Person named(String name, String id) {
    return new Person(name, id, initials(name), tone(id));
  }

  /** A chat without a known name. */
  public static Person of(ChatId chat) {
    return of(chat, Optional.empty());
  }

  /** A phone number looks like one. */
  public static String readable(String id) {
    return Phones.dialled(id).map(Phones::written).orElseGet(() -> PlainText.name(id));
  }

  /** The id as people read it: a phone number looks like one. */
  public String readableId() {
    return readable(id);
  }

  /** The phone number as it is dialled; {@code ""} when the id is none. */
  public String phone() {
    return Phones.dialled(id).orElse("");
  }

  /** The id says something that the name does not. */
  public boolean isNamed() {
    return !name.equals(id) && !name.equals(readable(id));
  }

  private static String initials(String name) {
    String letters = name.codePoints()
        .filter(c -> Character.isLetter(c) || c == ' ')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
    if (letters.isEmpty()) {
      return NAMELESS;
    }
    String[] words = letters.split(" +");
    String first = first(words[0]);
    return words.length == 1 ? first : first + first(words[words.length - 1]);
  }

  private static String first(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }

  private static int tone(String id) {
    return Math.floorMod(id.hashCode(), 4) + 1;
  }
}
