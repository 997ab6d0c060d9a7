package io.greenjournal.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.web.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysCommandTest {
  private static final InstanceId SHOP = new InstanceId("7103000001");
  private static final String TOKEN = "d75b3db7c8004e7d81b1c0ffee";

  @TempDir
  Path dir;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path key;

  @BeforeEach
  void aCacheWithOneInstance() {
    key = dir.resolve("data").resolve("journal.key");
    Console.use(Settings.in(dir.resolve("data")), InstanceRegistry.class, registry -> {
      Connection connection = new Connection(
          SHOP, Messenger.WHATSAPP, URI.create("https://api.example"), Token.of(TOKEN));
      return registry.put(new NewInstance(connection, "Shop", Pace.MANUAL));
    });
  }

  @Test
  void a_good_key_is_told() {
    assertThat(run("keys", "check", "--data-dir", "data")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("opens every token (1)");
  }

  @Test
  void a_rotation_changes_the_key_and_keeps_the_tokens() throws IOException {
    String before = Files.readString(key);

    assertThat(run("keys", "rotate", "--data-dir", "data")).isZero();

    assertThat(Files.readString(key)).isNotEqualTo(before);
    assertThat(run("keys", "check", "--data-dir", "data")).isZero();
    Boolean same = Console.use(
        Settings.in(dir.resolve("data")),
        InstanceRegistry.class,
        registry -> registry.connection(SHOP).orElseThrow().token().matches(TOKEN));
    assertThat(same).isTrue();
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain(TOKEN);
  }

  @Test
  void a_running_console_keeps_its_key() throws IOException {
    String before = Files.readString(key);
    try (Console console = Console.start(Settings.in(dir.resolve("data")))) {
      assertThat(run("keys", "rotate", "--data-dir", "data")).isEqualTo(3);
      assertThat(errors()).contains("in use").hasLineCount(1);
      assertThat(run("keys", "check", "--data-dir", "data")).isZero();
      assertThat(console.uri()).isNotNull();
    }
    assertThat(Files.readString(key)).isEqualTo(before);
  }

  @Test
  void a_missing_key_ends_every_start_with_5_and_names_the_next_step() throws IOException {
    Files.move(key, dir.resolve("elsewhere.key"));

    assertThat(run("--data-dir", "data", "--port", "0")).isEqualTo(5);
    assertThat(errors()).contains("journal.key").contains("put it back").hasLineCount(1);
    assertThat(run("keys", "check", "--data-dir", "data")).isEqualTo(5);
    assertThat(run("keys", "rotate", "--data-dir", "data")).isEqualTo(5);
    assertThat(run(
            Map.of("GREEN_JOURNAL_KEY_FILE", "elsewhere.key"),
            "keys",
            "check",
            "--data-dir",
            "data"))
        .isZero();
  }

  @Test
  void a_key_that_others_may_read_ends_the_start_with_5() throws IOException {
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(run("--data-dir", "data", "--port", "0")).isEqualTo(5);
    assertThat(errors()).contains("chmod 600").hasLineCount(1);
  }

  @Test
  void the_key_of_another_cache_ends_the_start_with_5() throws IOException {
    Files.delete(key);
    Console.use(
        Settings.in(dir.resolve("other")),
        InstanceRegistry.class,
        registry -> registry.find(AccessScope.everything(), SHOP));
    Files.copy(dir.resolve("other").resolve("journal.key"), key);

    assertThat(run("--data-dir", "data", "--port", "0")).isEqualTo(5);
    assertThat(errors()).contains("not the one").hasLineCount(1);
  }

  @Test
  void a_lost_key_costs_the_tokens_and_no_more() throws IOException {
    Files.delete(key);

    assertThat(run("keys", "forget", "--data-dir", "data")).isEqualTo(1);
    assertThat(run("--data-dir", "data", "--port", "0")).isEqualTo(5);
    assertThat(run("keys", "forget", "--yes", "--data-dir", "data")).isZero();

    List<Instance> known = Console.use(
        Settings.in(dir.resolve("data")),
        InstanceRegistry.class,
        registry -> registry.all(AccessScope.everything()));
    assertThat(known).hasSize(1);
    aCacheWithOneInstance();
    assertThat(run("keys", "check", "--data-dir", "data")).isZero();
  }

  @Test
  void keys_alone_names_what_it_can_do() {
    assertThat(run("keys")).isEqualTo(1);
    assertThat(errors()).contains("check").contains("rotate").hasLineCount(1);
  }

  private int run(String... args) {
    return run(Map.of(), args);
  }

  private int run(Map<String, String> environment, String... args) {
    return CommandLineStart.run(
        args,
        new Surroundings(environment, dir, new PrintStream(out, true), new PrintStream(err, true)));
  }

  private String errors() {
    String text = err.toString(StandardCharsets.UTF_8);
    err.reset();
    return text;
  }
}
