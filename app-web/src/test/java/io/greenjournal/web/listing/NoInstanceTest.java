package io.greenjournal.web.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.web.shell.Gallery;
import io.greenjournal.web.shell.Language;
import io.greenjournal.web.shell.Words;
import org.junit.jupiter.api.Test;

class NoInstanceTest {
  private static final Words T = Gallery.times(Language.ENGLISH).words();

  @Test
  void only_who_may_add_an_instance_is_led_to_it_and_others_read_who_can() {
    Missing owner = NoInstance.of(true, T);
    Missing viewer = NoInstance.of(false, T);

    assertThat(owner.ways()).extracting(Missing.Way::href).containsExactly("/instances/new");
    assertThat(viewer.ways()).isEmpty();
    assertThat(viewer.text()).contains("owner");
  }
}
