package io.greenjournal.web.journal;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.search.KindWords;
import io.greenjournal.core.search.SearchTerm;
import io.greenjournal.core.search.StatusWords;
import io.greenjournal.core.search.TypedTime;
import io.greenjournal.web.messages.CardDrawer;
import io.greenjournal.web.messages.PlainText;
import io.greenjournal.web.shell.StatusMark;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What could be typed next into the search box: keys of the grammar, and behind a key its values, those that whoever
 * types may see.
 */
final class Hints {
  static final int MOST = 10;

  private static final Pattern KEYED = Pattern.compile("(-?)([A-Za-z]+):(.*)", Pattern.DOTALL);
  private static final Set<String> LISTS = Set.of("type", "status");
  private static final List<String> KEYS =
      List.of("from", "chat", "instance", "tag", "type", "status", "dir", "after", "before", "has");

  private final List<Instance> instances;
  private final Times times;
  private final Words words;

  Hints(List<Instance> instances, Times times) {
    this.instances = instances;
    this.times = times;
    this.words = times.words();
  }

  /**
   * What can stand in place of a part of the text.
   *
   * @param from where that part begins, in characters
   * @param to where it ends
   */
  record Found(int from, int to, List<Hint> hints) {}

  /** @param text what would stand there; ends with a colon when its value is still to come */
  record Hint(String text, String note) {}

  /** @param caret where the next letter would go */
  Found at(String typed, int caret) {
    String before = typed.substring(0, Math.max(0, Math.min(caret, typed.length())));
    String part = SearchTerm.of(before).stream()
        .filter(term -> term.at() + term.typed().length() == before.length())
        .map(SearchTerm::typed)
        .findFirst()
        .orElse("");
    int from = before.length() - part.length();
    Matcher keyed = KEYED.matcher(part);
    if (keyed.matches() && SearchTerm.KEYS.contains(lower(keyed.group(2)))) {
      String key = lower(keyed.group(2));
      int value = keyed.start(3) + (LISTS.contains(key) ? keyed.group(3).lastIndexOf(',') + 1 : 0);
      return found(from + value, before, values(key, part.substring(value)));
    }
    int minus = part.startsWith("-") ? 1 : 0;
    return found(from + minus, before, keys(part.substring(minus)));
  }

  private static Found found(int from, String before, Stream<Hint> hints) {
    return new Found(from, before.length(), hints.limit(MOST).toList());
  }

  private Stream<Hint> keys(String begun) {
    return KEYS.stream()
        .filter(key -> key.startsWith(lower(begun)))
        .map(key -> new Hint(key + ":", words.of("journal.hint." + key)));
  }

  private Stream<Hint> values(String key, String begun) {
    return switch (key) {
      case "type" ->
        fitting(
            begun,
            KindWords.all().stream()
                .map(word ->
                    new Hint(word, CardDrawer.kindWord(KindWords.types(word).get(0), words))));
      case "status" ->
        fitting(begun, StatusWords.all().stream().map(word -> new Hint(word, status(word))));
      case "dir" ->
        fitting(
            begun,
            Stream.of(
                new Hint("in", words.of("journal.direction.incoming")),
                new Hint("out", words.of("journal.direction.outgoing"))));
      case "has" -> fitting(begun, Stream.of(new Hint("file", words.of("journal.hint.has"))));
      case "tag" ->
        fitting(
            begun,
            instances.stream()
                .flatMap(instance -> instance.tags().stream())
                .distinct()
                .sorted()
                .map(tag -> new Hint(tag, "")));
      case "instance" -> instances(begun.replaceAll("[\"“”„]", ""));
      case "after", "before" -> fitting(begun, moments());
      default -> Stream.of();
    };
  }

  private Stream<Hint> instances(String begun) {
    String wanted = lower(begun);
    return instances.stream()
        .filter(instance ->
            lower(instance.name()).contains(wanted) || instance.id().value().startsWith(wanted))
        .map(instance -> new Hint(typed(instance), instance.id().value()));
  }

  /** A name that can be typed, in quotes where it has blanks; the id where it cannot. */
  private static String typed(Instance instance) {
    String name = PlainText.name(instance.name()).strip();
    if (name.isEmpty() || !name.equals(instance.name()) || name.matches(".*[\"“”„].*")) {
      return instance.id().value();
    }
    return name.matches(".*\\s.*") ? "\"" + name + "\"" : name;
  }

  private Stream<Hint> moments() {
    return Stream.of("today", "yesterday", "12h", "2d", "7d", "30d")
        .flatMap(word -> TypedTime.of(word, times.zone(), times.now()).stream()
            .map(moment -> new Hint(word, times.at(moment.start()).text())));
  }

  private String status(String word) {
    return StatusMark.of(new DeliveryStatus(word.equals("unknown") ? "" : word), words)
        .word();
  }

  /** By the word itself, or by how it is called in the language of the page. */
  private static Stream<Hint> fitting(String begun, Stream<Hint> hints) {
    String wanted = lower(begun);
    return hints.filter(
        hint -> lower(hint.text()).startsWith(wanted) || lower(hint.note()).startsWith(wanted));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
