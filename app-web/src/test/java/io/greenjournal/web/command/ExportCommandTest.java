package io.greenjournal.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.house.AuditEntry;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.port.AuditLog;
import io.greenjournal.web.Console;
import io.greenjournal.web.messages.Cached;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a cache that no console has open. */
class ExportCommandTest {
  @TempDir
  Path dir;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void fill() {
    try (Cached cached = new Cached(dir)) {
      cached.instance(Cached.CLINIC, "Clinic");
      cached.read(
          Cached.CLINIC,
          Journal.INCOMING,
          Cached.NOW,
          IntStream.range(0, 600).mapToObj(ExportCommandTest::record).toList());
    }
  }

  private static String record(int number) {
    return """
        {"type":"incoming","idMessage":"M%d","timestamp":%d,"typeMessage":"textMessage","chatId":"79001@c.us",\
        "textMessage":"%s","senderId":"79001@c.us","senderName":"Ann","senderContactName":""}""".formatted(
            number, Cached.NOW.getEpochSecond() - number, number < 100 ? "שלום" : "=SUM(1)");
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("export", "--data-dir", "data"));
    all.addAll(List.of(arguments));
    return CommandLineStart.run(
        all.toArray(String[]::new),
        new Surroundings(
            Map.of(),
            dir,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8)));
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void every_message_of_the_filter_is_in_the_file_as_it_was_received() throws Exception {
    assertThat(run("--format", "ndjson", "--out", "all.ndjson", "--q", "שלום")).isZero();

    List<String> lines = Files.readAllLines(dir.resolve("all.ndjson"));
    assertThat(lines).hasSize(100);
    assertThat(lines.get(7)).contains("\"payload\":" + record(7));
    assertThat(said()).contains("100 messages written");
    try (Console console = Console.start(Settings.in(dir.resolve("data")))) {
      AuditEntry told =
          console.bean(AuditLog.class).latest(OptionalLong.empty(), 1).get(0);
      assertThat(told.who()).isEqualTo("command line");
      assertThat(told.subject()).isEqualTo("ndjson words");
      assertThat(told.counts()).isEqualTo(Map.of("rows", 100L));
    }
  }

  @Test
  void standard_output_gets_the_file_and_nothing_else() {
    assertThat(run("--format", "csv", "--out", "-", "--instance", "1101000001")).isZero();

    String file = out.toString(StandardCharsets.UTF_8);
    assertThat(file).startsWith("\uFEFF\"instance\",");
    assertThat(file.lines()).hasSize(601);
    assertThat(file).contains("\"'=SUM(1)\"");
  }

  @Test
  void what_cannot_be_done_is_said_in_a_sentence_and_leaves_no_file() throws Exception {
    assertThat(run("--format", "pdf", "--out", "x")).isEqualTo(StartRefused.USAGE);
    assertThat(run("--format", "csv", "--out", "x", "--direction", "up"))
        .isEqualTo(StartRefused.USAGE);
    assertThat(said()).contains("csv, ndjson or xlsx", "--direction", "incoming, outgoing");
    Files.writeString(dir.resolve("there.csv"), "mine");
    assertThat(run("--format", "csv", "--out", "there.csv")).isEqualTo(StartRefused.CONFIG);
    assertThat(dir.resolve("there.csv")).hasContent("mine");
    assertThat(run("--format", "csv", "--out", "no/such/place.csv")).isEqualTo(StartRefused.CONFIG);
    assertThat(dir.toFile().list()).noneMatch(name -> name.endsWith(".part") || name.equals("x"));
  }

  @Test
  void a_cache_that_a_console_has_open_is_left_alone() {
    try (Console console = Console.start(Settings.in(dir.resolve("data")))) {
      assertThat(console.uri()).isNotNull();
      assertThat(run("--format", "csv", "--out", "x")).isEqualTo(StartRefused.ALREADY_RUNNING);
    }
  }
}
