package io.greenjournal.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePatternUtil;
import com.ibm.icu.text.MessagePatternUtil.ArgNode;
import com.ibm.icu.text.MessagePatternUtil.MessageNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordBookTest {
  private static final Pattern LITERAL =
      Pattern.compile("[\"'`|]([a-z]+(?:\\.[A-Za-z0-9_-]+)*\\.?)(?=[\"'$|])");
  private static final Pattern ASKED = Pattern.compile(
      "\\bt\\.(?:of|format)\\(\\s*[\"']([A-Za-z0-9_.-]+[A-Za-z0-9_-])[\"']\\s*[,)]");

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_language_has_the_same_texts(Language language) {
    assertThat(WordBook.read(language).keySet())
        .isEqualTo(WordBook.read(Language.ENGLISH).keySet());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_language_uses_the_same_arguments(Language language) {
    Map<String, String> english = WordBook.read(Language.ENGLISH);

    WordBook.read(language)
        .forEach((key, pattern) -> assertThat(arguments(pattern))
            .as("%s in %s", key, language)
            .isEqualTo(arguments(english.getOrDefault(key, pattern))));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void no_text_is_blank(Language language) {
    assertThat(WordBook.read(language))
        .allSatisfy((key, pattern) -> assertThat(pattern).isNotBlank());
  }

  @Test
  void a_key_begins_with_the_name_of_its_bundle() {
    for (String bundle : WordBook.BUNDLES) {
      assertThat(WordBook.read(bundle, Language.ENGLISH).stringPropertyNames())
          .allMatch(key -> key.startsWith(bundle + "."));
    }
  }

  @Test
  void every_text_that_pages_ask_for_exists() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (String source : sources()) {
      Matcher matcher = ASKED.matcher(source);
      while (matcher.find()) {
        asked.add(matcher.group(1));
      }
    }

    assertThat(asked).isNotEmpty();
    assertThat(WordBook.read(Language.ENGLISH)).containsKeys(asked.toArray(String[]::new));
  }

  /** Used is a key that occurs whole, or whose beginning up to a dot occurs, as in {@code "shell.role." + role}. */
  @Test
  void no_text_is_unused() throws IOException {
    Set<String> literals = new HashSet<>();
    for (String source : sources()) {
      Matcher matcher = LITERAL.matcher(source);
      while (matcher.find()) {
        literals.add(matcher.group(1));
      }
    }
    Set<String> unused = WordBook.read(Language.ENGLISH).keySet().stream()
        .filter(key -> !literals.contains(key) && !prefixes(key).anyMatch(literals::contains))
        .collect(Collectors.toCollection(TreeSet::new));

    assertThat(unused).isEmpty();
  }

  private static Stream<String> prefixes(String key) {
    return Stream.iterate(key.indexOf('.') + 1, i -> i > 0, i -> key.indexOf('.', i) + 1)
        .skip(1)
        .map(i -> key.substring(0, i));
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> java = Files.walk(Path.of("src/main/java"));
        Stream<Path> views = Files.walk(Path.of("src/main/resources/views"))) {
      return Stream.concat(java, views)
          .filter(Files::isRegularFile)
          .map(WordBookTest::text)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Set<String> arguments(String pattern) {
    Set<String> found = new TreeSet<>();
    collect(MessagePatternUtil.buildMessageNode(pattern), found);
    return found;
  }

  private static void collect(MessageNode message, Set<String> found) {
    message.getContents().stream()
        .filter(ArgNode.class::isInstance)
        .map(ArgNode.class::cast)
        .forEach(argument -> {
          found.add(argument.getName());
          if (argument.getComplexStyle() != null) {
            argument.getComplexStyle().getVariants().forEach(v -> collect(v.getMessage(), found));
          }
        });
  }
}
