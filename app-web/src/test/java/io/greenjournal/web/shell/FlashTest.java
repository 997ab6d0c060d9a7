package io.greenjournal.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlashTest {
  private static final Words WORDS = new WordBook().in(Language.ENGLISH);

  @Test
  void a_flash_survives_its_cookie() {
    Flash flash = Flash.good("x.flash.added", "קבלה <b>", "");

    assertThat(Flash.decode(flash.encode())).contains(flash);
  }

  @Test
  void a_cookie_that_is_not_ours_is_no_flash() {
    assertThat(Flash.decode("%%%")).isEmpty();
    assertThat(Flash.decode("")).isEmpty();
  }

  @Test
  void only_a_text_meant_for_it_can_be_shown() {
    assertThat(WORDS.has("shell.skip")).isTrue();
    assertThat(new Flash("good", "shell.skip", List.of()).text(WORDS)).isEmpty();
    assertThat(new Flash("good", "x.flash.unknown", List.of()).text(WORDS)).isEmpty();
  }

  @Test
  void choosing_a_language_leads_back_to_the_same_page_of_this_site() {
    assertThat(LanguageFilter.withoutLanguage(URI.create("http://h/journal?q=a&lang=he&to=1")))
        .hasToString("/journal?q=a&to=1");
    assertThat(LanguageFilter.withoutLanguage(URI.create("http://h//evil.example/?lang=he")))
        .hasToString("/evil.example/");
  }
}
