package io.greenjournal.web.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Sender;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonTest {
  private static final ChatId CHAT = new ChatId("79001234567@c.us");

  @Test
  void a_number_looks_like_one() {
    Person person = Person.of(CHAT);

    assertThat(person.name()).isEqualTo("+7 900 123-45-67");
    assertThat(person.initials()).isEqualTo("#");
  }

  @Test
  void the_best_name_is_shown_without_signs_that_turn_it_around() {
    Person person =
        Person.of(CHAT, Optional.of(Sender.of("79001234567@c.us", "x", "\u202Eדנה אברהם")));

    assertThat(person.name()).isEqualTo("דנה אברהם");
    assertThat(person.initials()).isEqualTo("דא");
  }

  @Test
  void an_id_that_is_no_number_stays_as_it_is() {
    assertThat(Person.of(new ChatId("-69589000000000")).name()).isEqualTo("-69589000000000");
  }
}
