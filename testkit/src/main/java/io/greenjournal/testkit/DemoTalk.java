package io.greenjournal.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A script played in a chat: who said what, when, and what became of it. */
final class DemoTalk {
  private static final Map<String, List<String>> DAYS = Map.of(
      "he", List.of("ראשון", "שני", "שלישי", "רביעי", "חמישי"),
      "ru", List.of("понедельник", "вторник", "среду", "четверг", "пятницу"),
      "en", List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"));

  private final DemoProfile profile;
  private final DemoChat chat;
  private final Map<String, String> words;
  private final List<DemoMessage> messages = new ArrayList<>();

  private DemoTalk(DemoProfile profile, DemoChat chat, Map<String, String> words) {
    this.profile = profile;
    this.chat = chat;
    this.words = words;
  }

  /** @param live answers come within seconds, so that somebody who watches sees them */
  static DemoTalk play(
      DemoProfile profile, DemoChat chat, Script script, long start, boolean live, Random random) {
    DemoTalk talk = new DemoTalk(profile, chat, words(profile, chat, random));
    long at = start;
    for (ScriptLine line : script.in(profile.messenger()).lines()) {
      talk.say(line, at, live, random);
      at += live ? 5 + random.nextInt(30) : 15 + random.nextInt(line.incoming() ? 240 : 420);
    }
    return talk;
  }

  private static Map<String, String> words(DemoProfile profile, DemoChat chat, Random random) {
    List<String> days = DAYS.getOrDefault(profile.language(), List.of("Monday"));
    return Map.of(
        "{name}", chat.people().get(0).firstName(),
        "{day}", days.get(random.nextInt(days.size())),
        "{time}", (9 + random.nextInt(10)) + (random.nextBoolean() ? ":00" : ":30"),
        "{number}", String.valueOf(1000 + random.nextInt(9000)),
        "{sum}", String.valueOf(49 + 10 * random.nextInt(160)),
        "{rlo}", "\u202e");
  }

  private void say(ScriptLine line, long at, boolean live, Random random) {
    List<DemoPerson> people = chat.people();
    DemoPerson author = people.get(chat.group() ? random.nextInt(people.size()) : 0);
    boolean byApi = random.nextInt(5) > 0;
    boolean late = line.incoming() && random.nextInt(16) == 0;
    long visibleFrom = at + (late ? 20 + random.nextInt(100) : 0);
    Delivery delivery = Delivery.of(at, profile, chat.group(), random);
    String id = id(line.incoming() || !byApi, random);
    Optional<DemoRevision> revision = Optional.empty();
    boolean deleted = line.kind().equals("deleted");
    if (deleted || line.kind().equals("edited")) {
      long when = at + (live ? 15 + random.nextInt(30) : 40 + random.nextInt(90));
      revision = Optional.of(new DemoRevision(id(true, random), when, deleted));
    }
    DemoMessage message = new DemoMessage(
        this,
        messages.size(),
        line,
        author,
        id,
        at,
        visibleFrom,
        delivery,
        byApi,
        revision,
        random.nextInt(1 << 16));
    messages.add(message);
    revision.ifPresent(change -> messages.add(event(message, change, random)));
  }

  /** An edit or a deletion is a record of its own beside the changed one. */
  private DemoMessage event(DemoMessage message, DemoRevision change, Random random) {
    ScriptLine line = new ScriptLine(
        message.line().incoming(),
        change.deletes() ? "deletion" : "edit",
        List.of(message.idMessage()),
        message.line().text());
    Delivery delivery = Delivery.of(change.at(), profile, chat.group(), random);
    return new DemoMessage(
        this,
        messages.size(),
        line,
        message.author(),
        change.id(),
        change.at(),
        change.at(),
        delivery,
        message.byApi(),
        Optional.empty(),
        0);
  }

  private String id(boolean byPhone, Random random) {
    if (profile.messenger() == FakeMessenger.MAX) {
      return String.valueOf(
          115_206_000_000_000_000L + Math.floorMod(random.nextLong(), 900_000_000_000_000L));
    }
    String digits = "%016X".formatted(random.nextLong());
    return byPhone ? "3A" + digits + "7E" : "3EB0" + digits.toUpperCase(Locale.ROOT);
  }

  DemoProfile profile() {
    return profile;
  }

  DemoChat chat() {
    return chat;
  }

  List<DemoMessage> messages() {
    return messages;
  }

  /** The message so many before this one; edits and deletions do not count. */
  Optional<DemoMessage> before(DemoMessage message, int back) {
    int left = back;
    for (int index = message.index() - 1; index >= 0; index--) {
      DemoMessage earlier = messages.get(index);
      if (!earlier.isEvent() && --left <= 0) {
        return Optional.of(earlier);
      }
    }
    return Optional.empty();
  }

  String fill(String text) {
    String filled = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      filled = filled.replace(word.getKey(), word.getValue());
    }
    return filled;
  }
}
