package io.greenjournal.web.chats;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.messages.ChatAddress;
import io.greenjournal.web.messages.MessageAddress;
import io.greenjournal.web.messages.Person;
import io.greenjournal.web.messages.PlainText;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks for words inside one chat. */
@Singleton
final class Finds {
  /** Name of the parameter. */
  static final String PARAMETER = "find";

  private static final int MOST = 20;
  private static final int LONGEST_TYPED = 100;

  private final JournalSearch search;

  Finds(JournalSearch search) {
    this.search = search;
  }

  /**
   * Empty when nothing is looked for.
   *
   * @param chat the messages of the chat
   * @param plain the chat without parameters
   */
  Optional<FindView> find(
      AccessScope scope, JournalFilter chat, PageQuery query, PageQuery plain, Times times) {
    String typed = query.first(PARAMETER);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Words words = times.words();
    boolean masked = chat.instances().stream().anyMatch(scope::masks);
    List<String> looked = words(typed);
    List<CachedRecord> found = masked || looked.isEmpty()
        ? List.of()
        : search
            .find(scope, chat.withText(beginnings(looked)), Optional.empty(), MOST + 1)
            .items();
    return Optional.of(new FindView(
        words.of("chats.find.found", Math.min(MOST, found.size())),
        note(masked, found.size(), words),
        found.stream()
            .limit(MOST)
            .map(hit -> hit(hit, looked, plain.with(PARAMETER, typed), times))
            .toList(),
        plain.uri()));
  }

  private static String note(boolean masked, int found, Words words) {
    if (masked) {
      return words.of("chats.find.masked");
    }
    if (found == 0) {
      return words.of("chats.find.none");
    }
    return found > MOST ? words.of("chats.find.cut", MOST) : "";
  }

  private static FindView.Hit hit(
      CachedRecord found, List<String> looked, PageQuery address, Times times) {
    JournalRecord record = found.record();
    return new FindView.Hit(
        record.key().direction() == Direction.OUTGOING
            ? times.words().of("message.us")
            : Person.of(record.key().chat(), record.sender()).name(),
        Snippet.of(PlainText.name(record.text().replaceAll("\\s+", " ").strip()), looked),
        address.with("at", MessageAddress.part(record.key())).uri() + "#" + ChatAddress.OPENED,
        times.at(found.at()));
  }

  /** Signs that mean something to the search are dropped. */
  private static List<String> words(String typed) {
    String some = typed.substring(0, Math.min(LONGEST_TYPED, typed.length()));
    return Arrays.stream(some.split("[\\s\"*]+"))
        .map(word -> word.replaceFirst("^-+", ""))
        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
        .toList();
  }

  /** Beginnings of words, all of which must occur. */
  private static String beginnings(List<String> words) {
    return words.stream().map(word -> word + "*").collect(Collectors.joining(" "));
  }
}
