package io.greenjournal.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.web.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandsTest {
  @TempDir
  Path dir;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_backup_is_made_beside_a_running_console_and_restored_when_it_has_stopped() {
    Path backup;
    try (Console console = Console.start(Settings.in(dir.resolve("data")))) {
      assertThat(console.uri()).isNotNull();
      assertThat(run("backup", "--data-dir", "data", "--to", "safe", "--keep", "2"))
          .isZero();
      backup = Path.of(output().strip());
      assertThat(backup).exists().hasParent(dir.resolve("safe"));

      assertThat(run("restore", "--data-dir", "data", backup.toString())).isEqualTo(3);
      assertThat(errors()).contains("is in use by this process");
    }

    assertThat(run("restore", "--check", backup.toString())).isZero();
    assertThat(dir.resolve("green-journal-data")).doesNotExist();
    assertThat(run("restore", "--data-dir", "data", backup.toString())).isZero();
    assertThat(output()).contains("is sound", "Restored.", "journal.db.before-");
    Console.start(Settings.in(dir.resolve("data"))).close();
  }

  @Test
  void a_spoiled_backup_is_told_by_its_exit_code_and_replaces_nothing() throws IOException {
    Console.start(Settings.in(dir.resolve("data"))).close();
    assertThat(run("backup", "--data-dir", "data")).isZero();
    Path backup = Path.of(output().strip());
    byte[] bytes = Files.readAllBytes(backup);
    bytes[bytes.length / 2] ^= 1;
    Files.write(backup, bytes);

    assertThat(run("restore", "--check", "--data-dir", "data", backup.toString()))
        .isEqualTo(4);
    assertThat(errors()).contains("is damaged").hasLineCount(1);
    assertThat(run("restore", "--data-dir", "data", backup.toString())).isEqualTo(4);
    Console.start(Settings.in(dir.resolve("data"))).close();
  }

  @Test
  void what_is_missing_is_told_in_one_line() {
    assertThat(run("backup", "--data-dir", "nowhere")).isEqualTo(2);
    assertThat(errors()).contains("There is no cache in").hasLineCount(1);

    assertThat(run("backup", "--keep", "0")).isEqualTo(1);
    assertThat(errors()).contains("--keep").contains("from 1 to 1000");

    assertThat(run("restore")).isEqualTo(1);
    assertThat(errors()).contains("<file>");

    assertThat(run("restore", "no.db")).isEqualTo(4);
    assertThat(errors()).contains("There is no file");
  }

  @Test
  void a_damaged_cache_stops_the_start_and_names_the_way_out() throws IOException {
    Files.createDirectories(dir.resolve("data"));
    Files.writeString(dir.resolve("data/journal.db"), "ruins ".repeat(1000));

    assertThat(run("--data-dir", "data", "--port", "0")).isEqualTo(4);
    assertThat(errors()).contains("restore a backup").hasLineCount(1);
  }

  @Test
  void upkeep_says_first_what_would_go_and_needs_the_cache_for_itself() {
    try (Console console = Console.start(Settings.in(dir.resolve("data")))) {
      assertThat(console.uri()).isNotNull();
      assertThat(run("erase", "--data-dir", "data", "79001234567@c.us")).isEqualTo(3);
    }
    assertThat(output()).isEmpty();

    assertThat(run("retain", "--data-dir", "data", "--days", "30", "--preview")).isZero();
    assertThat(output()).contains("Would go: 0 records, 0 payloads, 0 dated statuses");
    assertThat(run("erase", "--data-dir", "data", "79001234567@c.us")).isZero();
    assertThat(output()).contains("Gone: 0 records");
    assertThat(run("rebuild", "--data-dir", "data")).isZero();
    assertThat(output()).contains("Made anew");
  }

  @Test
  void a_wrong_word_of_upkeep_is_told_in_one_line() {
    assertThat(run("retain", "--days", "0")).isEqualTo(1);
    assertThat(errors()).contains("--days").contains("a number from 1");
    assertThat(run("retain", "--days", "9", "--instance", "x")).isEqualTo(1);
    assertThat(errors()).contains("the id of an instance");
    assertThat(run("erase")).isEqualTo(1);
    assertThat(errors()).contains("<id>");
    assertThat(run("rebuild", "--data-dir", "nowhere")).isEqualTo(2);
    assertThat(errors()).contains("There is no cache in").hasLineCount(1);
  }

  private int run(String... args) {
    return CommandLineStart.run(
        args,
        new Surroundings(Map.of(), dir, new PrintStream(out, true), new PrintStream(err, true)));
  }

  private String output() {
    String text = out.toString(StandardCharsets.UTF_8);
    out.reset();
    err.reset();
    return text;
  }

  private String errors() {
    String text = err.toString(StandardCharsets.UTF_8);
    err.reset();
    out.reset();
    return text;
  }
}
