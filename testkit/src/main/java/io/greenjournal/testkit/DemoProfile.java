package io.greenjournal.testkit;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an instance of the demo is like. */
record DemoProfile(
    String id,
    String name,
    FakeMessenger messenger,
    String language,
    Set<String> topics,
    String pace,
    int talksPerDay,
    Condition condition) {

  /** What is wrong with it. */
  enum Condition {
    WELL,
    UNLINKED,
    YELLOW_CARD,
    UNTRACKED,
    INCOMING_FAILS
  }

  /** The first ones are in order, so that a small fleet is a healthy one. */
  static final List<DemoProfile> ALL = List.of(
      whatsApp("7103204118", "קבלה חיפה", "he", Set.of("clinic"), 20, Condition.WELL),
      max("3100118402", "Продажи Москва", Set.of("shop"), 24, Condition.WELL),
      whatsApp("7105330015", "Support EN", "en", Set.of("support"), 14, Condition.WELL),
      whatsApp("7105118402", "Campaigns EU", "en", Set.of("shop"), 12, Condition.YELLOW_CARD),
      whatsApp("1101823906", "Доставка СПб", "ru", Set.of("delivery"), 16, Condition.WELL),
      max("3100774120", "Поддержка MAX", Set.of("shop", "delivery"), 20, Condition.INCOMING_FAILS),
      whatsApp("7103114820", "מעבדה ירושלים", "he", Set.of("clinic"), 10, Condition.UNTRACKED),
      whatsApp("7103204119", "תורים תל אביב", "he", Set.of("clinic"), 22, Condition.WELL),
      whatsApp("7103204771", "Reserve 2", "en", Set.of("support"), 8, Condition.UNLINKED),
      whatsApp("1101823911", "Филиал Алматы", "ru", Set.of("school", "shop"), 15, Condition.WELL),
      new DemoProfile(
          "7105330018",
          "HR recruiting",
          FakeMessenger.WHATSAPP,
          "en",
          Set.of("hr"),
          "relaxed",
          8,
          Condition.WELL),
      max("3100774133", "Склад", Set.of("delivery"), 8, Condition.WELL));

  /** Of three of them, by id, so that one sees lists with and without; copies have none. */
  private static final Map<String, Set<String>> TAGS = Map.of(
      "7105330015", Set.of("support"),
      "3100774120", Set.of("support", "max"),
      "7105118402", Set.of("campaigns"));

  Set<String> tags() {
    return TAGS.getOrDefault(id, Set.of());
  }

  /** Another one like it, in order whatever this one is. */
  DemoProfile copy(String newId, int number) {
    return new DemoProfile(
        newId, name + " " + number, messenger, language, topics, pace, talksPerDay, Condition.WELL);
  }

  /** Where its people work and sleep. */
  ZoneId zone() {
    return switch (language) {
      case "he" -> ZoneId.of("Asia/Jerusalem");
      case "ru" -> ZoneId.of("Europe/Moscow");
      default -> ZoneId.of("Europe/Dublin");
    };
  }

  private static DemoProfile whatsApp(
      String id, String name, String language, Set<String> topics, int talks, Condition condition) {
    return new DemoProfile(
        id, name, FakeMessenger.WHATSAPP, language, topics, "live", talks, condition);
  }

  private static DemoProfile max(
      String id, String name, Set<String> topics, int talks, Condition condition) {
    return new DemoProfile(id, name, FakeMessenger.MAX, "ru", topics, "live", talks, condition);
  }
}
