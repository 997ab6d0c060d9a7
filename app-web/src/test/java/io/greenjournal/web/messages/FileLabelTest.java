package io.greenjournal.web.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileLabelTest {
  @Test
  void a_turned_around_name_shows_its_sign_and_its_true_extension() {
    FileLabel label = FileLabel.of("photo\u202Egnp.exe");

    assertThat(label.name()).isEqualTo("photo⟨U+202E⟩gnp.exe");
    assertThat(label.extension()).isEqualTo("EXE");
  }

  @Test
  void a_name_without_a_sensible_extension_has_none() {
    assertThat(FileLabel.of("README").extension()).isEmpty();
    assertThat(FileLabel.of("a. b c").extension()).isEmpty();
    assertThat(FileLabel.of("").extension()).isEmpty();
  }

  @Test
  void bidi_controls_are_dropped_from_names_of_people() {
    assertThat(PlainText.name("Da\u202Ena\u2069")).isEqualTo("Dana");
  }
}
