package io.greenjournal.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.Token;
import io.greenjournal.web.Browser;
import io.greenjournal.web.Console;
import io.greenjournal.web.MovableClock;
import io.greenjournal.web.command.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTokenTest {
  private static final String TOKEN = "bootstrap-token-of-the-test";

  @TempDir
  Path dir;

  @Test
  void a_guesser_behind_the_same_proxy_does_not_lock_out_the_right_token() {
    try (Console console =
        Console.start(Settings.in(dir).withApiToken(Token.of(TOKEN)), new MovableClock())) {
      for (int i = 0; i < 25; i++) {
        assertThat(status(console, "wrong-" + i)).isEqualTo(401);
      }

      assertThat(console.bean(SignInThrottle.class).refusesAddress("127.0.0.1"))
          .as("misses count")
          .isTrue();
      assertThat(status(console, TOKEN)).isEqualTo(200);
    }
  }

  private static int status(Console console, String token) {
    Browser program = new Browser(console);
    return program
        .send(program
            .request("api/v1/instances")
            .setHeader("Accept", "application/json")
            .header("Authorization", "Bearer " + token)
            .GET())
        .statusCode();
  }
}
