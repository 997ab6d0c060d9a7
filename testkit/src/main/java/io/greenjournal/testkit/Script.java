package io.greenjournal.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A conversation to be played; the resource {@code demo/scripts} explains how one is written. */
record Script(String language, String topic, boolean group, List<ScriptLine> lines) {
  private static final Set<String> MAX_KINDS = Set.of(
      "text",
      "link",
      "image",
      "video",
      "document",
      "audio",
      "reaction",
      "quote",
      "forward",
      "edited",
      "deleted");
  private static final List<Script> ALL = read();

  /** The scripts about these topics, and for every language the odd ones. */
  static List<Script> of(String language, Set<String> topics) {
    return ALL.stream()
        .filter(script ->
            script.language.equals(language) && topics.contains(script.topic) || script.odd())
        .toList();
  }

  /** Rare kinds and hostile texts, in every language. */
  boolean odd() {
    return topic.equals("odd");
  }

  /** The same conversation with what the messenger has: other kinds become plain text or nothing. */
  Script in(FakeMessenger messenger) {
    if (messenger == FakeMessenger.WHATSAPP) {
      return this;
    }
    List<ScriptLine> possible = lines.stream()
        .map(line -> MAX_KINDS.contains(line.kind()) ? line : line.asText())
        .filter(line -> !line.kind().equals("text") || !line.text().isBlank())
        .toList();
    return new Script(language, topic, group, possible);
  }

  private static List<Script> read() {
    return Arrays.stream(Resources.text("demo/scripts").split("\n== "))
        .skip(1)
        .map(Script::one)
        .toList();
  }

  private static Script one(String text) {
    String[] head = text.lines().findFirst().orElse("").split(" ");
    Stream<String> lines = text.lines().skip(1).filter(line -> !line.isBlank());
    return new Script(
        head[0], head[1], head[2].equals("group"), lines.map(ScriptLine::of).toList());
  }
}
