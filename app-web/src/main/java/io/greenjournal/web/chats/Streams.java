package io.greenjournal.web.chats;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.MessageThread;
import io.greenjournal.core.conversation.Reference;
import io.greenjournal.core.conversation.RelationKind;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Hole;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.Threads;
import io.greenjournal.web.messages.ChatAddress;
import io.greenjournal.web.messages.ChatCards;
import io.greenjournal.web.shell.Times;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the stream of a chat: messages with days and gaps between them, and what belongs to a message at it. */
@Singleton
final class Streams {
  /** What stands at the message it is about, when that is on the page. */
  private static final Set<RelationKind> IN_PLACE = EnumSet.of(
      RelationKind.REACTION, RelationKind.EDIT, RelationKind.DELETION, RelationKind.POLL_UPDATE);

  /** How far a gap is followed beyond the first and the last message of a page. */
  private static final Duration BEYOND = Duration.ofDays(7);

  private static final MessageThread NOTHING = MessageThread.NOTHING;

  private final JournalSearch search;
  private final Threads threads;
  private final ChatCards cards;

  Streams(JournalSearch search, Threads threads, ChatCards cards) {
    this.search = search;
    this.threads = threads;
    this.cards = cards;
  }

  /** Oldest first. */
  List<StreamItem> draw(AccessScope scope, JournalFilter chat, Stretch stretch, Times times) {
    if (stretch.records().isEmpty()) {
      return List.of();
    }
    List<MessageKey> keys =
        stretch.records().stream().map(message -> message.record().key()).toList();
    Map<MessageKey, MessageThread> known = threads.threads(scope, keys);
    Map<MessageKey, MessageThread> belongs = new LinkedHashMap<>();
    keys.forEach(key -> belongs.put(key, known.getOrDefault(key, NOTHING)));
    Anchors anchors = new Anchors(belongs.keySet(), opened(scope, stretch, belongs));
    BubbleDrawer drawer = new BubbleDrawer(
        cards,
        cards.histories(scope, keys),
        scope,
        anchors,
        cards.names(scope, stretch.oldest().record().key().instance(), times),
        times);
    Gaps gaps = new Gaps(holes(scope, chat, stretch, times.now()), times);
    List<StreamItem> items = new ArrayList<>();
    Optional<LocalDate> before = Optional.empty();
    for (CachedRecord message : stretch.records()) {
      MessageKey key = message.record().key();
      MessageThread thread = belongs.getOrDefault(key, NOTHING);
      if (isInPlace(scope, key, thread, belongs.keySet())) {
        continue;
      }
      List<StreamItem> missing = gaps.before(message.at());
      items.addAll(missing);
      LocalDate day = LocalDate.ofInstant(message.at(), times.zone());
      boolean newDay = !before.equals(Optional.of(day));
      if (newDay) {
        items.add(new StreamItem.Day(day(message.at(), day, times)));
      }
      before = Optional.of(day);
      if (newDay || !missing.isEmpty()) {
        drawer.pause();
      }
      items.add(drawer.draw(message, thread, about(thread)));
    }
    items.addAll(gaps.before(stretch.hasNewer() ? stretch.newest().at() : times.now()));
    return items;
  }

  /** What stands at another message is opened there. */
  private static Optional<MessageKey> opened(
      AccessScope scope, Stretch stretch, Map<MessageKey, MessageThread> belongs) {
    return stretch.opened().map(key -> {
      MessageThread thread = belongs.getOrDefault(key, NOTHING);
      return isInPlace(scope, key, thread, belongs.keySet())
          ? about(thread)
              .flatMap(Reference::message)
              .map(target -> target.record().key())
              .orElse(key)
          : key;
    });
  }

  private static boolean isInPlace(
      AccessScope scope, MessageKey key, MessageThread thread, Set<MessageKey> shown) {
    return !scope.masks(key.instance())
        && about(thread)
            .flatMap(Reference::message)
            .map(target -> shown.contains(target.record().key()))
            .orElse(false);
  }

  private static Optional<Reference> about(MessageThread thread) {
    return thread.about().stream()
        .filter(reference -> IN_PLACE.contains(reference.kind()))
        .findFirst();
  }

  /** Each hole belongs to the page on which it begins; the first page also has those before its messages. */
  private List<Hole> holes(AccessScope scope, JournalFilter chat, Stretch stretch, Instant now) {
    Instant begin = stretch.begin().orElse(stretch.oldest().at().minus(BEYOND));
    Instant end = stretch.hasNewer() ? stretch.newest().at() : now;
    if (!begin.isBefore(end)) {
      return List.of();
    }
    Window looked = new Window(begin.minus(BEYOND), end.plus(BEYOND));
    return search.completeness(scope, chat, looked).holes().stream()
        .filter(hole -> hole.span().from().isBefore(end)
            && (stretch.hasOlder()
                ? !hole.span().from().isBefore(begin)
                : hole.span().to().isAfter(begin)))
        .toList();
  }

  private static String day(Instant at, LocalDate day, Times times) {
    LocalDate today = LocalDate.ofInstant(times.now(), times.zone());
    String named = times.longDay(at).text();
    if (day.equals(today)) {
      return times.words().of("journal.day.today", named);
    }
    return day.equals(today.minusDays(1))
        ? times.words().of("journal.day.yesterday", named)
        : named;
  }

  /** Marks of messages on the page, and the addresses of those that are elsewhere. */
  static final class Anchors {
    private final List<MessageKey> shown;
    private final Optional<MessageKey> opened;

    Anchors(Set<MessageKey> shown, Optional<MessageKey> opened) {
      this.shown = List.copyOf(shown);
      this.opened = opened;
    }

    boolean isOpened(MessageKey key) {
      return opened.equals(Optional.of(key));
    }

    String of(MessageKey key) {
      return isOpened(key) ? ChatAddress.OPENED : "m" + shown.indexOf(key);
    }

    String href(MessageKey key) {
      return shown.contains(key) ? "#" + of(key) : ChatAddress.at(key);
    }
  }
}
