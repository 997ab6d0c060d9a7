package io.greenjournal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents show is what was compiled and run. */
class DocsTest {
  private static final Pattern BLOCK =
      Pattern.compile("```java\n// (\\w+)\\.java\n(.*?)```", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"../README.md", "../docs/library.md"})
  void code_in_a_document_is_code_of_an_example(String document) throws IOException {
    List<MatchResult> blocks =
        BLOCK.matcher(Files.readString(Path.of(document))).results().toList();
    assertThat(blocks).isNotEmpty();

    for (MatchResult block : blocks) {
      List<String> source = statements(Files.readString(source(block.group(1))));
      assertThat(source)
          .as("%s of %s", block.group(1), document)
          .containsSubsequence(statements(block.group(2)));
    }
  }

  /** Whatever the formatter did with line breaks, and without comments. */
  private static List<String> statements(String code) {
    return Stream.of(code.replaceAll("(?s)/\\*.*?\\*/|\\s+", "").split("(?<=[;{}])"))
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private static Path source(String name) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.endsWith(name + ".java")).findFirst().orElseThrow();
    }
  }
}
