package io.greenjournal.web.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Declared;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.port.DeclaredInstances;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeMessenger;
import io.greenjournal.web.Browser;
import io.greenjournal.web.Console;
import io.greenjournal.web.MovableClock;
import io.greenjournal.web.command.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Instances as code while the console runs. */
@Timeout(60)
class InstancesFileTest {
  private static final String PASSWORD = "seven quiet herons by the lake";
  private static final String ONE = "7103000001";
  private static final String TWO = "7103000002";

  @TempDir
  Path dir;

  private final MovableClock clock = new MovableClock();
  private FakeGreenApi vendor;
  private Path file;
  private Console console;
  private Browser browser;

  @BeforeEach
  void start() {
    vendor = FakeGreenApi.start(clock);
    vendor.add(ONE, token(ONE), FakeMessenger.WHATSAPP);
    vendor.add(TWO, token(TWO), FakeMessenger.WHATSAPP);
    file = dir.resolve("fleet.json");
    write(entry(ONE, ",\"name\":\"Reception\""), entry(TWO, ""));
    run();
  }

  private void run() {
    console = Console.start(
        Settings.in(dir.resolve("data"))
            .withInstancesFile(file)
            .withPrivateAddresses()
            .withAdminPassword(PASSWORD),
        clock);
    browser = new Browser(console);
    browser.post(
        "login", browser.get("login").body(), Map.of("name", "admin", "password", PASSWORD));
  }

  @AfterEach
  void stop() {
    console.close();
    vendor.close();
  }

  @Test
  void instances_of_the_file_are_marked_and_the_file_is_named() {
    assertThat(browser.get("/instances").body())
        .contains("2 instances come from the instances file.", "from the file")
        .doesNotContain("not in the file any more", token(ONE));
    assertThat(browser.get("/instances/" + ONE).body()).contains("from the file");
  }

  @Test
  void a_changed_file_is_taken_over_while_the_console_runs() {
    write(entry(ONE, ",\"name\":\"Front desk\",\"pace\":\"frugal\""), entry(TWO, ""));

    look();

    assertThat(known())
        .extracting(Instance::name, Instance::pace)
        .containsExactlyInAnyOrder(tuple("Front desk", Pace.FRUGAL), tuple(TWO, Pace.LIVE));
  }

  @Test
  void a_mistake_in_the_file_is_told_with_its_line_and_changes_nothing() {
    write(entry(ONE, ",\"name\":\"Front desk\""), entry(TWO, ",\"pase\":\"live\""));

    look();

    assertThat(known()).extracting(Instance::name).containsExactlyInAnyOrder("Reception", TWO);
    assertThat(browser.get("/instances").body())
        .contains(
            "has a mistake",
            "line 3",
            "unknown field &#39;pase&#39;",
            "fleet.json",
            "2 instances that it had before")
        .doesNotContain(token(TWO));

    write(entry(ONE, ",\"name\":\"Front desk\""), entry(TWO, ""));
    look();

    assertThat(browser.get("/instances").body()).doesNotContain("has a mistake");
    assertThat(known()).extracting(Instance::name).contains("Front desk");
  }

  @Test
  void a_file_that_is_gone_keeps_the_fleet_and_is_told() throws IOException {
    Files.delete(file);

    look();

    assertThat(known()).hasSize(2);
    assertThat(browser.get("/instances").body()).contains("does not exist or cannot be read");
  }

  @Test
  void what_goes_from_the_file_stays_and_is_shown_as_such_also_after_a_restart() {
    write(entry(ONE, ""));
    look();
    assertThat(browser.get("/instances").body()).contains("not in the file any more");

    console.close();
    run();

    assertThat(known()).hasSize(2);
    assertThat(browser.get("/instances/" + TWO).body()).contains("not in the file any more");
    assertThat(console.bean(DeclaredInstances.class).all(AccessScope.everything()))
        .extracting(one -> one.instance().value(), Declared::inFile)
        .containsExactlyInAnyOrder(tuple(ONE, true), tuple(TWO, false));
  }

  @Test
  void whoever_saves_such_an_instance_looks_after_it_from_then_on() {
    write(entry(ONE, ""));
    look();

    assertThat(edit(TWO, Map.of("name", "By hand")).statusCode()).isEqualTo(303);

    assertThat(browser.get("/instances").body())
        .contains("By hand")
        .doesNotContain("not in the file any more");
  }

  @Test
  void what_the_file_rules_cannot_be_changed_here_and_the_rest_can() {
    assertThat(browser.get("/instances/" + ONE + "/edit").body())
        .contains("The instances file rules: API token, Name, API address.", "name=\"pace\"")
        .doesNotContain("name=\"name\"", "name=\"token\"", "name=\"apiUrl\"");

    edit(ONE, Map.of("name", "Taken over", "token", "another-token-0123456789", "pace", "manual"));
    look();

    assertThat(known())
        .filteredOn(one -> one.id().value().equals(ONE))
        .extracting(Instance::name, Instance::pace)
        .containsExactly(tuple("Reception", Pace.MANUAL));
    assertThat(console.bean(InstanceRegistry.class).connection(new InstanceId(ONE)))
        .hasValueSatisfying(c -> assertThat(c.token().matches(token(ONE))).isTrue());
  }

  @Test
  void what_people_chose_and_the_file_does_not_say_survives_a_restart() {
    edit(TWO, Map.of("name", "By hand", "pace", "relaxed"));

    console.close();
    run();

    assertThat(known())
        .filteredOn(one -> one.id().value().equals(TWO))
        .extracting(Instance::name, Instance::pace)
        .containsExactly(tuple("By hand", Pace.RELAXED));
  }

  @Test
  void tags_of_the_file_are_taken_over_and_ruled_by_it() {
    edit(TWO, Map.of("name", "By hand", "tags", "own"));
    write(entry(ONE, ",\"name\":\"Reception\",\"tags\":[\"Support\",\"קבלה\"]"), entry(TWO, ""));

    look();

    assertThat(known())
        .extracting(one -> one.id().value(), Instance::tags)
        .containsExactlyInAnyOrder(
            tuple(ONE, Set.of("support", "קבלה")), tuple(TWO, Set.of("own")));
    assertThat(browser.get("/instances/" + ONE + "/edit").body())
        .contains("The instances file rules: API token, Name, Tags, API address.")
        .doesNotContain("name=\"tags\"");
    edit(ONE, Map.of("pace", "manual"));
    write(entry(ONE, ",\"tags\":[]"), entry(TWO, ""));
    assertThat(known()).extracting(Instance::tags).contains(Set.of("support", "קבלה"));
    look();
    assertThat(known())
        .extracting(Instance::tags)
        .containsExactlyInAnyOrder(Set.of(), Set.of("own"));
  }

  @Test
  void deleting_warns_that_it_comes_back() {
    assertThat(browser.get("/instances/" + ONE + "/delete").body()).contains("it comes back");
  }

  private HttpResponse<String> edit(String id, Map<String, String> changes) {
    String path = "/instances/" + id + "/edit";
    Map<String, String> fields = new HashMap<>(Map.of(
        "token",
        "",
        "name",
        "x",
        "messenger",
        "whatsapp",
        "apiUrl",
        vendor.url().toString(),
        "pace",
        "live"));
    fields.putAll(changes);
    String page = browser.get(path).body();
    fields.put("version", page.replaceFirst("(?s).*name=\"version\" value=\"([^\"]+)\".*", "$1"));
    return browser.post(path, page, fields);
  }

  private void look() {
    console.bean(WatchFile.class).look();
  }

  private static String token(String id) {
    return "0123456789abcdef0123456789abcdef" + id;
  }

  private String entry(String id, String more) {
    return "{\"id\":\"%s\",\"token\":\"%s\",\"apiUrl\":\"%s\"%s}"
        .formatted(id, token(id), vendor.url(), more);
  }

  private void write(String... entries) {
    try {
      Files.writeString(file, "[\n" + String.join(",\n", entries) + "\n]\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Instance> known() {
    return console.bean(InstanceRegistry.class).all(AccessScope.everything());
  }
}
