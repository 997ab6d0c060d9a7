package io.greenjournal.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
  @TempDir
  Path dir;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--prot 1             | --port",
        "srve                 | serve",
        "serve --nope         | --sync-interval",
        "--port 65536         | a number from 0 to 65535",
        "--port x             | a number from 0 to 65535",
        "--sync-interval 60   | such as 60s",
        "--sync-interval 25h  | from 1s to 24h",
        "demo --instances 0   | a number from 1 to 1000",
        "demo --seed x        | a whole number",
        "fake-api --port -2   | a number from 0 to 65535",
      })
  void a_wrong_word_is_answered_by_one_line_with_what_is_allowed(String line, String allowed) {
    assertThat(run(Map.of(), line.split(" "))).isEqualTo(1);

    assertThat(err.toString(StandardCharsets.UTF_8)).contains(allowed).hasLineCount(1);
  }

  @Test
  void a_wrong_environment_or_file_is_a_matter_of_configuration() throws IOException {
    assertThat(run(Map.of("GREEN_JOURNAL_PORT", "x"))).isEqualTo(2);
    assertThat(errors()).contains("GREEN_JOURNAL_PORT").contains("0 to 65535");

    Files.writeString(dir.resolve(Given.FILE), "prot=1\n");
    assertThat(run(Map.of())).isEqualTo(2);
    assertThat(errors()).contains("unknown key 'prot'").contains("port, bind, data-dir");
  }

  @Test
  void options_override_the_environment_which_overrides_the_file_which_overrides_defaults()
      throws IOException {
    assertThat(settings(Map.of(), Map.of()).port()).isEqualTo(8080);
    Files.writeString(
        dir.resolve(Given.FILE), "port=1\nsync-interval=1m\noutbound-allow-private=true\n");
    assertThat(settings(Map.of(), Map.of()).port()).isEqualTo(1);
    assertThat(settings(Map.of(), Map.of()).outbound().allowPrivate()).isTrue();
    Map<String, String> environment = Map.of("GREEN_JOURNAL_PORT", "2");
    assertThat(settings(Map.of(), environment).port()).isEqualTo(2);
    assertThat(settings(Map.of(Setting.PORT, "3"), environment).port()).isEqualTo(3);
    assertThat(settings(Map.of(), environment).syncInterval()).hasMinutes(1);
  }

  @Test
  void hosts_beside_the_vendors_are_named_one_by_one() throws IOException {
    Map<String, String> two = Map.of("GREEN_JOURNAL_OUTBOUND_HOSTS", "proxy.example, b.test:8443");
    assertThat(settings(Map.of(), two).outbound().hosts())
        .containsExactlyInAnyOrder("proxy.example", "b.test:8443");
    assertThat(settings(Map.of(), Map.of()).outbound().hosts()).isEmpty();

    assertThat(run(Map.of("GREEN_JOURNAL_OUTBOUND_HOSTS", "https://proxy.example")))
        .isEqualTo(2);
    assertThat(errors()).contains("GREEN_JOURNAL_OUTBOUND_HOSTS").contains("a.example");
  }

  @Test
  void thumbnails_are_kept_within_limits_or_not_at_all() throws IOException {
    assertThat(settings(Map.of(), Map.of()).thumbnails()).isEqualTo(Thumbnails.KEPT);
    assertThat(settings(Map.of(), Map.of("GREEN_JOURNAL_THUMBNAILS", "on")).thumbnails())
        .isEqualTo(Thumbnails.KEPT);
    assertThat(settings(Map.of(), Map.of("GREEN_JOURNAL_THUMBNAILS", "off"))
            .thumbnails()
            .areKept())
        .isFalse();
    assertThat(
            settings(Map.of(), Map.of("GREEN_JOURNAL_THUMBNAILS", "500MB,90d")).thumbnails())
        .isEqualTo(new Thumbnails(true, 500_000_000, Duration.ofDays(90)));

    for (String wrong : List.of("yes", "0GB", "2TB", "2GB,90", "-1MB")) {
      assertThat(run(Map.of("GREEN_JOURNAL_THUMBNAILS", wrong))).as(wrong).isEqualTo(2);
      assertThat(errors()).contains("GREEN_JOURNAL_THUMBNAILS").contains("2GB,90d");
    }
  }

  @Test
  void a_secret_may_come_from_a_file_and_is_never_printed() throws IOException {
    Path file = Files.writeString(dir.resolve("token"), "s3cret-t0ken\n");

    Settings settings = settings(Map.of(), Map.of("GREEN_JOURNAL_API_TOKEN_FILE", file.toString()));

    assertThat(settings.apiToken().orElseThrow().matches("s3cret-t0ken")).isTrue();
    assertThat(settings.toString()).doesNotContain("s3cret");
    assertThat(run(Map.of("GREEN_JOURNAL_API_TOKEN_FILE", "/no/such/file"))).isEqualTo(2);
  }

  @Test
  void help_names_the_commands_and_options_that_exist() {
    assertThat(run(Map.of(), "--help")).isZero();
    String help = out.toString(StandardCharsets.UTF_8);
    assertThat(help).contains("serve", "demo", "fake-api", "--data-dir", "GREEN_JOURNAL_PORT");

    assertThat(run(Map.of(), "demo", "--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("--seed");
  }

  @Test
  void a_port_in_use_is_told_in_one_sentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int code = run(Map.of(), "--port", "" + taken.getLocalPort(), "--data-dir", "data");

      assertThat(code).isEqualTo(2);
      assertThat(errors())
          .contains("" + taken.getLocalPort())
          .contains("--port")
          .hasLineCount(1);
    }
  }

  @Test
  void a_weak_admin_password_stops_the_start() {
    int code = run(Map.of(), "--admin-password", "admin", "--data-dir", "data", "--port", "0");

    assertThat(code).isEqualTo(2);
    assertThat(errors()).contains("shorter than 12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"1\"}                                            | line 1: a JSON list",
        "[{\"id\":\"1\"}]                                          | line 1: the field 'token' is missing",
        "[~{\"id\":\"1\",~\"tokn\":\"x\"}]                         | line 3: unknown field 'tokn'; allowed: id, token, name, messenger, apiUrl, pace, tags",
        "[~{\"id\":\"1\",\"token\":\"x\",~\"tags\":\"il\"}]         | line 3: tags must be a list of texts",
        "[{\"id\":\"1\",\"token\":\"x\",\"tags\":[\"il\",~\"a b\"]}]   | line 2: a tag is a text of one word",
        "[~{\"id\":\"1\",\"token\":\"x\",~\"pace\":\"fast\"}]      | line 3: pace 'fast' is not one of live, relaxed, frugal, manual",
        "[~{\"id\":\"1\",\"token\":\"x\",\"messenger\":\"icq\"}]   | line 2: messenger 'icq' is not one of whatsapp, max, telegram",
        "[~{\"id\":\"a\",\"token\":\"x\"}]                         | line 2: id must be 1 to 20 digits",
        "[~{\"id\":\"1\",\"token\":\"x\",\"apiUrl\":\"http://h\"}] | line 2: apiUrl must be an https:// address",
        "[~{\"id\":\"1\",\"token\":\"x\"},~{\"id\":1,\"token\":\"y\"}] | line 3: instance 1 stands in it twice",
        "[~{\"id\":\"1\" \"token\"}]                               | line 2: this is not valid JSON",
      })
  void a_mistake_in_the_instances_file_is_told_with_its_line(String json, String sentence)
      throws IOException {
    Files.writeString(dir.resolve("instances.json"), json.replace('~', '\n'));

    int code = run(Map.of(), "--instances", "instances.json", "--data-dir", "data", "--port", "0");

    assertThat(errors()).contains(sentence).hasLineCount(1);
    assertThat(code).isEqualTo(2);
  }

  @Test
  void a_missing_instances_file_stops_the_start() {
    assertThat(run(Map.of(), "--instances", "no.json", "--data-dir", "data")).isEqualTo(2);
    assertThat(errors()).contains("no.json");
  }

  private Settings settings(Map<Setting, String> options, Map<String, String> environment) {
    return new SettingsReader(Given.read(options, environment, dir), dir).read();
  }

  private int run(Map<String, String> environment, String... args) {
    return CommandLineStart.run(
        args, new Surroundings(environment, dir, new PrintStream(out), new PrintStream(err)));
  }

  private String errors() {
    String text = err.toString(StandardCharsets.UTF_8);
    err.reset();
    return text;
  }
}
