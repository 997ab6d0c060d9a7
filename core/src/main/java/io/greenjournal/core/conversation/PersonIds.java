package io.greenjournal.core.conversation;

import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Sender;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads off a record which two ids are one person's. In the chat with one person the sender of what comes in is
 * that person, so a record that names the chat by one id and the sender by another links the two. The vendor's
 * documentation and recorded answers know a person by a number ({@code …@c.us}), a hidden number ({@code …@lid}),
 * a number with the suffix of a device ({@code …:3@c.us}) and, in MAX and Telegram, a number of its own.
 */
public final class PersonIds {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+@c\\.us");
  private static final Pattern OWN_NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern DEVICE = Pattern.compile("[0-9]+:[0-9]+@c\\.us");
  private static final Pattern HIDDEN = Pattern.compile("[0-9]+(:[0-9]+)?@lid");

  /** WhatsApp's own chat, and the placeholder of {@code incomingBlock}: nobody's ids. */
  private static final Set<String> NOBODY = Set.of("0@c.us", "10000000000@c.us");

  /** Which of a person's ids stands for all of them: the least. */
  public static final Comparator<ChatId> BY_STANDING =
      Comparator.comparingInt(PersonIds::form).thenComparing(Comparator.naturalOrder());

  private PersonIds() {}

  /** The link that a record gives, if any. */
  public static Optional<Alias> linked(JournalRecord record, Instant seenAt) {
    if (record.journal() != Journal.INCOMING) {
      return Optional.empty();
    }
    ChatId chat = record.key().chat();
    return record
        .sender()
        .map(Sender::id)
        .filter(id -> !id.isEmpty())
        .map(ChatId::new)
        .filter(sender -> canBeOne(chat, sender))
        .map(sender -> new Alias(chat, sender, Alias.JOURNAL, Optional.of(record.key()), seenAt));
  }

  /**
   * Whether two ids can be one person's: two of one form are two people, whatever one of them does in the chat of
   * the other.
   */
  static boolean canBeOne(ChatId one, ChatId other) {
    return isPerson(one) && isPerson(other) && form(one) != form(other);
  }

  /** By its form the id of one person. */
  public static boolean isPerson(ChatId id) {
    return form(id) < 4 && !NOBODY.contains(id.value());
  }

  private static int form(ChatId id) {
    String value = id.value();
    if (NUMBER.matcher(value).matches()) {
      return 0;
    }
    if (OWN_NUMBER.matcher(value).matches()) {
      return 1;
    }
    if (DEVICE.matcher(value).matches()) {
      return 2;
    }
    return HIDDEN.matcher(value).matches() ? 3 : 4;
  }
}
