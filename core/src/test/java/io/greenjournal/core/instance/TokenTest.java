package io.greenjournal.core.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
  private static final String SECRET = "d75b3a66374942c5b3c019c698abc2067e151558acbd412345";

  @Test
  void a_token_is_never_printed() {
    Token token = Token.of(SECRET);
    Connection connection = new Connection(
        new InstanceId("1101000001"), Messenger.WHATSAPP, URI.create("https://api.example"), token);

    assertThat(token).hasToString("***");
    assertThat(new NewInstance(connection, "Shop", Pace.LIVE).toString())
        .doesNotContain(SECRET)
        .contains("***");
  }

  @Test
  void only_the_end_of_a_long_token_may_be_shown() {
    assertThat(Token.of(SECRET).lastFour()).isEqualTo("2345");
    assertThat(Token.of("12345678").lastFour()).isEmpty();
  }

  @Test
  void a_token_matches_only_itself() {
    assertThat(Token.of(SECRET).matches(SECRET)).isTrue();
    assertThat(Token.of(SECRET).matches(SECRET + "0")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a/b", "a?b", "a#b", "a\nb"})
  void text_that_would_change_the_url_is_refused(String text) {
    assertThatThrownBy(() -> Token.of(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
