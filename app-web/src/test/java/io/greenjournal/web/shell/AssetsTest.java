package io.greenjournal.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssetsTest {
  @Test
  void every_icon_that_a_template_names_is_in_the_sprite() throws IOException {
    Pattern named = Pattern.compile("fragments/icon :: \\w+\\('([a-z0-9-]+)'\\)");
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/views"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher matcher = named.matcher(Files.readString(file));
        while (matcher.find()) {
          names.add(matcher.group(1));
        }
      }
    }

    assertThat(names).isNotEmpty();
    assertThat(IconSprite.names()).containsAll(names);
  }

  @Test
  void the_sprite_holds_a_symbol_for_each_name() {
    String svg = new IconSprite().svg();

    assertThat(IconSprite.names()).allMatch(name -> svg.contains("<symbol id=\"" + name + "\""));
    assertThat(svg).contains("fill=\"currentColor\" stroke=\"none\"");
  }

  @Test
  void a_style_sheet_is_one_file_and_the_library_stays_in_its_layer() {
    String style = Stylesheet.whole("app.css");

    assertThat(style)
        .contains(
            "@import url(\"../lib/tabler__core/1.4.0/dist/css/tabler.min.css\") layer(tabler);")
        .contains("@layer components {", "@layer tokens {")
        .doesNotContain("@import url(\"tokens.css\")");
    assertThat(Stylesheet.whole("app.rtl.css")).contains("tabler.rtl.min.css");
  }

  @Test
  void every_script_that_a_page_loads_is_there_and_every_script_of_ours_is_loaded()
      throws IOException {
    Pattern loaded = Pattern.compile("<script [^>]*@\\{/assets/([^}(]+)");
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/views"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        loaded.matcher(Files.readString(file)).results().forEach(m -> names.add(m.group(1)));
      }
    }

    assertThat(names)
        .anyMatch(name -> name.endsWith("htmx.min.js"))
        .allSatisfy(name -> assertThat(Resources.bytes(
                name.startsWith("lib/")
                    ? "/META-INF/resources/webjars/" + name.substring(4)
                    : "/public/" + name))
            .isNotEmpty());
    try (Stream<Path> ours = Files.list(Path.of("src/main/resources/public/js"))) {
      assertThat(ours.map(file -> "js/" + file.getFileName())).allMatch(names::contains);
    }
  }

  /** What is not counted here would be kept by browsers when it is another. */
  @Test
  void every_file_of_ours_counts_for_the_version() throws IOException {
    String source =
        Files.readString(Path.of("src/main/java/io/greenjournal/web/shell/Assets.java"));

    try (Stream<Path> ours = Files.list(Path.of("src/main/resources/public/js"))) {
      assertThat(ours).allMatch(file -> source.contains("\"js/" + file.getFileName() + "\""));
    }
  }
}
