package io.greenjournal.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.conversation.Alias;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.port.AuditLog;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.People;
import io.greenjournal.web.Console;
import io.greenjournal.web.MovableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a cache with one instance and a person of two ids. */
class HouseCommandsTest {
  private static final InstanceId SHOP = new InstanceId("7103204771");
  private static final String PERSON = "79001234567@c.us";

  @TempDir
  Path dir;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void prepare() {
    try (Console console = console("data")) {
      console
          .bean(InstanceRegistry.class)
          .put(new NewInstance(
              new Connection(
                  SHOP,
                  Messenger.WHATSAPP,
                  URI.create("https://7103.api.greenapi.com"),
                  Token.of("0123456789abcdef")),
              "Shop",
              Pace.MANUAL));
      console
          .bean(People.class)
          .link(
              SHOP,
              new Alias(
                  new ChatId(PERSON),
                  new ChatId("555@lid"),
                  "getChats",
                  Optional.empty(),
                  MovableClock.START));
    }
  }

  private Console console(String name) {
    return Console.start(Settings.in(dir.resolve(name)));
  }

  @Test
  void erasing_goes_after_the_linked_ids_by_itself() {
    assertThat(run("erase", "--data-dir", "data", PERSON, "--preview")).isZero();
    assertThat(text()).contains("The same person: 555@lid", "Would go:");

    assertThat(run("erase", "--data-dir", "data", PERSON)).isZero();
    assertThat(text()).contains("The same person: 555@lid", "Gone:");
    assertThat(run("erase", "--data-dir", "data", PERSON, "--preview")).isZero();
    assertThat(text()).as("nobody knows any more").doesNotContain("555@lid");
  }

  @Test
  void a_backup_is_checked_against_the_key_and_taken_without_it_only_when_asked()
      throws IOException {
    assertThat(run("backup", "--data-dir", "data", "--to", "safe")).isZero();
    String backup = text().lines().findFirst().orElseThrow();

    assertThat(run("restore", "--data-dir", "data", "--check", backup)).isZero();
    assertThat(run("restore", "--data-dir", "other", backup)).isEqualTo(5);
    assertThat(text()).contains("is missing");
    assertThat(dir.resolve("other/journal.db")).doesNotExist();
    console("other").close();
    assertThat(run("restore", "--data-dir", "other", "--check", backup)).isEqualTo(5);
    assertThat(run(
            "restore", "--data-dir", "other", "--key-file", "data/journal.key", "--check", backup))
        .isZero();
    Files.delete(dir.resolve("other/journal.key"));
    assertThat(run("restore", "--data-dir", "other", "--without-key", backup)).isZero();
  }

  @Test
  void the_audit_tells_of_commands_and_is_checked_beside_a_running_console() {
    assertThat(run("backup", "--data-dir", "data")).isZero();
    assertThat(run("erase", "--data-dir", "data", PERSON)).isZero();
    text();

    try (Console console = console("data")) {
      assertThat(run("audit", "verify", "--data-dir", "data")).isZero();
      assertThat(text()).contains("All 2 entries are as they were written.");
      assertThat(console.bean(AuditLog.class).latest(OptionalLong.empty(), 5))
          .allSatisfy(entry -> {
            assertThat(entry.who()).isEqualTo("command line");
            assertThat(entry.toString()).doesNotContain("79001234567");
          })
          .extracting(entry -> entry.act())
          .containsExactly("erase", "backup");
    }
    assertThat(run("audit", "verify", "--data-dir", "nowhere")).isEqualTo(2);
  }

  private int run(String... args) {
    return CommandLineStart.run(
        args,
        new Surroundings(Map.of(), dir, new PrintStream(out, true), new PrintStream(err, true)));
  }

  /** All that was printed since the last time. */
  private String text() {
    String text = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    out.reset();
    err.reset();
    return text;
  }
}
