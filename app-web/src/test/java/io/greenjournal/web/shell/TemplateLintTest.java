package io.greenjournal.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What no template may hold, because it would let data become markup or break the content policy. */
class TemplateLintTest {
  private static final Map<String, Pattern> FORBIDDEN = Map.of(
      "unescaped text", Pattern.compile("th:utext|\\[\\("),
      "a link from data as it is", Pattern.compile("th:(href|src|action)=\"\\$\\{"),
      "code that is made from text", Pattern.compile("hx-on|js:|hx-trigger=\"[^\"]*\\["),
      "a handler", Pattern.compile("\\s(th:)?on[a-z]+=", Pattern.CASE_INSENSITIVE),
      "an inline style", Pattern.compile("<style|\\s(th:)?style(append)?="),
      "an inline script", Pattern.compile("<script(?![^>]*\\bth:src=)|javascript:|th:inline"),
      "a script whose names others share",
          Pattern.compile("<script(?![^>]*type=\"module\")(?![^>]*(theme|htmx\\.min)\\.js)"),
      "an expression made from data", Pattern.compile("__\\$\\{|~\\{\\s*\\$\\{"));

  @Test
  void there_are_templates_to_look_at() throws IOException {
    assertThat(templates()).hasSizeGreaterThan(10);
  }

  @TestFactory
  Stream<DynamicTest> no_template_holds_what_is_forbidden() throws IOException {
    return templates().stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
          String source = Files.readString(file);
          FORBIDDEN.forEach((name, pattern) ->
              assertThat(pattern.matcher(source).results()).as(name).isEmpty());
        }));
  }

  /** Only one of two attributes on one element would act: the condition is not looked at before the replacement. */
  @TestFactory
  Stream<DynamicTest> no_condition_sits_on_an_element_that_is_replaced() throws IOException {
    Pattern both = Pattern.compile(
        "<[^>]*th:(if|unless|each)=[^>]*th:(replace|insert)=|<[^>]*th:(replace|insert)=[^>]*th:(if|unless|each)=");
    return templates().stream()
        .map(file -> DynamicTest.dynamicTest(
            file.toString(),
            () -> assertThat(both.matcher(Files.readString(file)).results()).isEmpty()));
  }

  /** The expression language takes such a literal for a number when it compares, and fails on text. */
  @TestFactory
  Stream<DynamicTest> no_text_is_compared_with_a_single_character() throws IOException {
    Pattern compared = Pattern.compile("[=!]= ?'[^']'|'[^']' ?[=!]=");
    return templates().stream()
        .map(file -> DynamicTest.dynamicTest(
            file.toString(),
            () -> assertThat(compared.matcher(Files.readString(file)).results()).isEmpty()));
  }

  private static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/views"))) {
      return files.filter(f -> f.toString().endsWith(".html")).toList();
    }
  }
}
