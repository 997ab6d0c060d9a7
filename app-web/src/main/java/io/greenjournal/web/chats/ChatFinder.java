package io.greenjournal.web.chats;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.ChatLine;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.ChatList;
import io.greenjournal.core.port.People;
import io.greenjournal.core.search.SearchGrammar;
import io.greenjournal.core.search.SearchReading;
import io.greenjournal.core.search.SearchWorld;
import io.greenjournal.web.messages.ChatAddress;
import io.greenjournal.web.messages.Person;
import io.greenjournal.web.shell.Times;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds chats by a name, a number or an id, as {@code chat:} of the journal understands them. */
@Singleton
public final class ChatFinder {
  private final ChatList chats;
  private final Names names;
  private final People people;

  ChatFinder(ChatList chats, Names names, People people) {
    this.chats = chats;
    this.names = names;
    this.people = people;
  }

  /**
   * What was found, the latest first.
   *
   * @param cut there may be more
   */
  public record Found(List<ChatLine> lines, boolean cut) {}

  /**
   * A chat as one names it in a line.
   *
   * @param href the chat at its latest message
   */
  public record Named(InstanceId instance, Person person, boolean group, String href) {}

  /** @param wanted only chats of these instances; empty for all of the scope */
  public Found find(
      AccessScope scope,
      List<Instance> instances,
      Set<InstanceId> wanted,
      String typed,
      int most,
      Times times) {
    SearchReading reading = SearchGrammar.read(
        "chat:\"" + typed.replace("\"", " ").strip() + "\"",
        new SearchWorld(
            instances,
            (among, part, many) -> people.named(scope, wanted, part, many),
            times.zone(),
            times.now()));
    if (reading.impossible() || reading.filter().chats().isEmpty()) {
      return new Found(List.of(), false);
    }
    List<ChatLine> lines =
        new ArrayList<>(chats.chats(scope, wanted, reading.filter().chats(), most + 1));
    boolean cut = lines.size() > most || !reading.problems().isEmpty();
    return new Found(List.copyOf(lines.subList(0, Math.min(most, lines.size()))), cut);
  }

  /** The same with their names; one more small query for some of them. */
  public List<Named> named(
      AccessScope scope, List<Instance> instances, String typed, int most, Times times) {
    return named(scope, find(scope, instances, Set.of(), typed, most, times).lines());
  }

  /** The chats that somebody wrote in last. */
  public List<Named> latest(AccessScope scope, int most) {
    return named(scope, chats.chats(scope, Set.of(), Optional.empty(), most).items());
  }

  private List<Named> named(AccessScope scope, List<ChatLine> lines) {
    return lines.stream()
        .map(line -> new Named(
            line.instance(),
            names.of(scope, line),
            line.chat().isGroup(),
            ChatAddress.of(line.instance(), line.chat()) + "#" + ChatView.END))
        .toList();
  }
}
