package io.greenjournal.web.instances;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeInstance;
import io.greenjournal.testkit.FakeMessenger;
import io.greenjournal.web.Browser;
import io.greenjournal.web.Console;
import io.greenjournal.web.command.Settings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of an instance against a running console and a vendor on loopback. */
@Timeout(60)
class InstanceFormsTest {
  private static final String ID = "7103204771";
  private static final String TOKEN = "d75b3a66374942c5b3c019c698abc2067e151558acbd412345";

  @TempDir
  Path dir;

  private FakeGreenApi vendor;
  private FakeInstance account;
  private Console console;
  private Browser browser;

  @BeforeEach
  void start() throws IOException {
    vendor = FakeGreenApi.start(InstantSource.system());
    account = vendor.add(ID, TOKEN, FakeMessenger.WHATSAPP);
    Path none = Files.writeString(dir.resolve("none.json"), "[]");
    console = Console.start(
        Settings.in(dir.resolve("data")).asDemo(dir.resolve("data"), none, Duration.ofHours(1)));
    browser = new Browser(console);
  }

  @AfterEach
  void stop() {
    console.close();
    vendor.close();
  }

  @Test
  void an_instance_that_the_vendor_knows_is_saved_and_told_once() {
    HttpResponse<String> answer = add(Map.of());

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/start/tracking");
    assertThat(browser.get("/instances/" + ID).body())
        .contains("class=\"note flash\"", "Reserve 2");
    assertThat(browser.get("/instances/" + ID).body()).doesNotContain("class=\"note flash\"");
    assertThat(browser.get("/").body()).contains("Reserve 2");
  }

  @Test
  void a_refused_token_comes_back_at_its_field_and_is_not_saved() {
    HttpResponse<String> answer = add(Map.of("token", "wrong-token-0123456789"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"token-error\"", "(401)", "value=\"Reserve 2\"")
        .doesNotContain("wrong-token-0123456789");
    assertThat(known()).isEmpty();
  }

  @Test
  void an_address_where_nobody_answers_is_told_at_the_address() {
    vendor.close();

    assertThat(add(Map.of()).body()).contains("id=\"apiUrl-error\"");
    assertThat(known()).isEmpty();
  }

  @Test
  void an_instance_that_is_not_linked_yet_is_saved_with_a_warning() {
    account.state("notAuthorized");

    assertThat(add(Map.of()).statusCode()).isEqualTo(303);
    assertThat(browser.get("/instances/" + ID).body()).contains("data-tone=\"warn\"");
  }

  @Test
  void an_instance_is_tagged_and_its_journal_found_by_the_tag() {
    assertThat(add(Map.of("tags", "Support, קבלה")).statusCode()).isEqualTo(303);

    assertThat(known()).extracting(Instance::tags).containsExactly(Set.of("support", "קבלה"));
    assertThat(browser.get("/instances/" + ID).body()).contains("href=\"/journal?q=tag:support\"");
    assertThat(browser.get("/instances/" + ID + "/edit").body())
        .contains("value=\"support, קבלה\"");
    assertThat(browser.get("/journal?q=tag:support").body()).doesNotContain("has this tag");
    assertThat(browser.get("/journal?q=tag:sales").body())
        .contains("No instance that you may see is tagged “sales”.");
    assertThat(add(Map.of("tags", "two words", "id", "7103204772")).body())
        .contains("id=\"tags-error\"", "value=\"two words\"");
  }

  @Test
  void a_check_saves_nothing() {
    assertThat(add(Map.of("act", "check")).statusCode()).isEqualTo(200);
    assertThat(known()).isEmpty();
  }

  @Test
  void the_same_instance_is_not_added_twice() {
    add(Map.of());

    assertThat(add(Map.of("name", "Twin")).body()).contains("id=\"id-error\"");
    assertThat(known()).extracting(Instance::name).containsExactly("Reserve 2");
  }

  @Test
  void a_change_keeps_the_token_unless_a_new_one_is_entered() {
    add(Map.of());
    Map<String, String> fields = fields(Map.of("name", "Reserve 3", "token", "", "pace", "frugal"));
    fields.remove("id");

    HttpResponse<String> answer = edit(fields);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(known())
        .extracting(Instance::name, Instance::pace)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Reserve 3", Pace.FRUGAL));
    assertThat(console.bean(InstanceRegistry.class).connection(known().get(0).id()))
        .hasValueSatisfying(c -> assertThat(c.token().matches(TOKEN)).isTrue());
  }

  @Test
  void another_server_gets_the_token_only_when_it_is_pasted_again() {
    add(Map.of());
    try (FakeGreenApi stranger = FakeGreenApi.start(InstantSource.system())) {
      stranger.add(ID, TOKEN, FakeMessenger.WHATSAPP);
      Map<String, String> fields = fields(Map.of("apiUrl", stranger.url().toString()));
      fields.remove("id");
      Map<String, String> withoutToken = new HashMap<>(fields);
      withoutToken.put("token", "");

      HttpResponse<String> answer = edit(withoutToken);

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains("id=\"token-error\"", "value=\"" + stranger.url() + "\"", "Reserve 2");
      assertThat(stranger.calls()).isEmpty();
      assertThat(edit(fields).statusCode()).isEqualTo(303);
    }
  }

  @Test
  void who_was_overtaken_sees_both_values_and_loses_nothing() {
    add(Map.of("pace", "manual"));
    String drawn = version();
    edit(without(Map.of("name", "Reserve of Maya", "tags", "night")));
    Map<String, String> late = without(Map.of("name", "Reserve of Dan", "version", drawn));

    HttpResponse<String> refused = post("/instances/" + ID + "/edit", late);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("Somebody else changed", "Reserve of Maya", "night")
        .contains("value=\"Reserve of Dan\"", "paste it again")
        .doesNotContain(TOKEN);
    assertThat(known()).extracting(Instance::name).containsExactly("Reserve of Maya");

    late.put("version", version());
    assertThat(post("/instances/" + ID + "/edit", late).statusCode()).isEqualTo(303);
    assertThat(known()).extracting(Instance::name).containsExactly("Reserve of Dan");
  }

  @Test
  void a_form_without_a_version_is_taken_for_an_old_one() {
    add(Map.of());

    assertThat(
            post("/instances/" + ID + "/edit", without(Map.of("name", "Other"))).statusCode())
        .isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource({"business, LIVE", "developer, FRUGAL", "unknown, RELAXED", "'', RELAXED"})
  void the_tariff_picks_the_pace_unless_somebody_does(String tariff, Pace pace) {
    add(Map.of("tariff", tariff, "pace", "tariff"));

    assertThat(known()).extracting(Instance::pace).containsExactly(pace);
  }

  @Test
  void deleting_asks_first_and_then_forgets() {
    add(Map.of());
    assertThat(browser.get("/instances/" + ID + "/delete").body()).contains("Reserve 2");
    assertThat(known()).hasSize(1);

    HttpResponse<String> answer = post("/instances/" + ID + "/delete", Map.of());

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(known()).isEmpty();
    assertThat(browser.get("/instances/" + ID).statusCode()).isEqualTo(404);
  }

  @Test
  void syncing_now_leads_to_its_job_and_soon_afterwards_back() {
    add(Map.of("pace", "manual"));

    HttpResponse<String> answer = post("/instances/" + ID + "/sync", Map.of());

    assertThat(answer.statusCode()).isEqualTo(303);
    String job = answer.headers().firstValue("Location").orElse("");
    assertThat(job).matches("/sync/jobs/\\d+");
    assertThat(browser.get(job).body()).contains("Reserve 2");

    HttpResponse<String> again = post("/instances/" + ID + "/sync", Map.of());

    assertThat(again.headers().firstValue("Location")).hasValue("/instances/" + ID);
    assertThat(browser.get("/instances/" + ID).body()).contains("less than a minute ago");
  }

  @Test
  void a_chosen_language_stays() {
    assertThat(browser.get("/instances?lang=he").statusCode()).isEqualTo(303);

    assertThat(browser.get("/instances").body())
        .contains("lang=\"he\"", "dir=\"rtl\"", "app.rtl.css");
  }

  private HttpResponse<String> edit(Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("version", version());
    return post("/instances/" + ID + "/edit", all);
  }

  private String version() {
    Matcher version = Pattern.compile("name=\"version\" value=\"([0-9a-f]+)\"")
        .matcher(browser.get("/instances/" + ID + "/edit").body());
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  private Map<String, String> without(Map<String, String> changes) {
    Map<String, String> fields = fields(changes);
    fields.remove("id");
    return fields;
  }

  private HttpResponse<String> add(Map<String, String> changes) {
    return post("/instances/new", fields(changes));
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) {
    return browser.post(path, browser.get("/instances/new").body(), fields);
  }

  private Map<String, String> fields(Map<String, String> changes) {
    Map<String, String> fields = new HashMap<>(Map.of(
        "id",
        ID,
        "token",
        TOKEN,
        "name",
        "Reserve 2",
        "messenger",
        "whatsapp",
        "apiUrl",
        vendor.url().toString(),
        "pace",
        "live"));
    fields.putAll(changes);
    return fields;
  }

  private List<Instance> known() {
    return console.bean(InstanceRegistry.class).all(AccessScope.everything());
  }
}
