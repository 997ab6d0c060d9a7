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
}
