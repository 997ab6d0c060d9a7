package io.greenjournal.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.instance.Terms;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeMessenger;
import io.greenjournal.testkit.PartnerTerms;
import io.greenjournal.web.Browser;
import io.greenjournal.web.Console;
import io.greenjournal.web.MovableClock;
import io.greenjournal.web.command.Settings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** All instances of a partner in one form, against a running console and a vendor on loopback. */
@Timeout(90)
class ImportPageTest {
  private static final String FORM = "/instances/import";
  private static final String LIST = "/instances/import/list";
  private static final String PARTNER = "gac.d75b3a66374942c5b3c019c698abc206";

  @TempDir
  Path dir;

  private final MovableClock clock = new MovableClock();
  private FakeGreenApi vendor;
  private Console console;
  private Browser browser;

  @BeforeEach
  void start() throws IOException {
    vendor = FakeGreenApi.start(clock);
    vendor.partner(PARTNER);
    vendor
        .add("7103000001", token(1), FakeMessenger.WHATSAPP)
        .terms(PartnerTerms.USUAL.named("Reception"));
    vendor
        .add("7103000002", token(2), FakeMessenger.WHATSAPP)
        .terms(PartnerTerms.USUAL.named("קבלה").free());
    vendor
        .add("7103000003", token(3), FakeMessenger.WHATSAPP)
        .terms(PartnerTerms.USUAL.paidFor(Duration.ofDays(-2)));
    vendor.add("7103000004", token(4), FakeMessenger.WHATSAPP).terms(PartnerTerms.USUAL.gone());
    vendor
        .add("3100000005", token(5), FakeMessenger.MAX)
        .terms(PartnerTerms.USUAL.paidFor(Duration.ofDays(3)));
    Path none = Files.writeString(dir.resolve("none.json"), "[]");
    console = Console.start(
        Settings.in(dir.resolve("data")).asDemo(dir.resolve("data"), none, Duration.ofHours(1)),
        clock);
    browser = new Browser(console);
  }

  private static String token(int number) {
    return "0123456789abcdef0123456789abcdef-" + number;
  }

  @AfterEach
  void stop() {
    console.close();
    vendor.close();
  }

  @Test
  void the_list_is_shown_before_anything_is_added_and_holds_no_token() {
    assertThat(fetch(PARTNER).headers().firstValue("Location")).hasValue(LIST);

    String page = browser.get(LIST).body();

    assertThat(page)
        .contains("5 instances, 3 of them new", "Reception", "קבלה", "DEVELOPER")
        .contains("deleted at the vendor", "not paid for")
        .contains("value=\"7103000001\"", "value=\"7103000003\"")
        .doesNotContain("value=\"7103000004\"", PARTNER, token(1), "0123456789abcdef");
    assertThat(chosen(page)).isEqualTo(3);
    assertThat(known()).isEmpty();
  }

  @Test
  void what_is_chosen_is_added_with_its_pace_and_what_is_paid() {
    fetch(PARTNER);

    HttpResponse<String> answer = add("choose=7103000001&choose=7103000002&pace=tariff&act=chosen");

    assertThat(answer.headers().firstValue("Location")).hasValue(LIST);
    assertThat(known())
        .extracting(Instance::name, Instance::pace)
        .containsExactlyInAnyOrder(tuple("Reception", Pace.RELAXED), tuple("קבלה", Pace.FRUGAL));
    assertThat(terms().get(new InstanceId("7103000001")).tariff()).isEqualTo("MONTH");
    assertThat(console.bean(InstanceRegistry.class).connection(new InstanceId("7103000001")))
        .hasValueSatisfying(c -> assertThat(c.token().matches(token(1))).isTrue());
    assertThat(browser.get(LIST).body()).contains("here already", "Added: 2.");
  }

  @Test
  void all_new_ones_are_added_once_however_often_they_are_asked_for() {
    fetch(PARTNER);
    String before = browser.get(LIST).body();

    HttpResponse<String> first = send(before, "pace=manual&act=all");
    HttpResponse<String> second = send(before, "pace=live&act=all");

    assertThat(first.headers().firstValue("Location")).hasValue("/instances");
    assertThat(second.headers().firstValue("Location"))
        .as("the list is gone once nothing is left to add")
        .hasValue(FORM);
    assertThat(known())
        .extracting(Instance::pace)
        .containsExactly(Pace.MANUAL, Pace.MANUAL, Pace.MANUAL);
    fetch(PARTNER);
    assertThat(browser.get(LIST).body()).contains("none of them new");
  }

  @Test
  void of_a_known_instance_only_the_token_is_taken_over() {
    fetch(PARTNER);
    add("choose=7103000001&pace=manual&act=chosen");
    vendor.instance("7103000001").token("fedcba9876543210fedcba9876543210");
    vendor.instance("7103000001").terms(PartnerTerms.USUAL.named("Another name"));
    fetch(PARTNER);
    assertThat(browser.get(LIST).body()).contains("here with another token");

    add("choose=7103000001&pace=live&act=chosen");

    assertThat(known())
        .extracting(Instance::name, Instance::pace)
        .containsExactly(tuple("Reception", Pace.MANUAL));
    assertThat(console.bean(InstanceRegistry.class).connection(new InstanceId("7103000001")))
        .hasValueSatisfying(c ->
            assertThat(c.token().matches("fedcba9876543210fedcba9876543210")).isTrue());
  }

  @Test
  void bad_input_loses_nothing_that_was_chosen() {
    fetch(PARTNER);

    HttpResponse<String> bad =
        add("choose=7103000002&choose=7103000003&pace=frugal&apiUrl=javascript:1&act=chosen");

    assertThat(bad.statusCode()).isEqualTo(422);
    assertThat(bad.body()).contains("id=\"apiUrl-error\"", "value=\"javascript:1\"");
    assertThat(chosen(bad.body())).isEqualTo(2);
    assertThat(bad.body()).containsPattern("value=\"frugal\" checked");
    assertThat(add("pace=often&act=chosen").body())
        .contains("Nothing was chosen", "Choose how often");
    assertThat(known()).isEmpty();
  }

  @Test
  void a_refused_token_is_told_at_its_field_and_comes_back_nowhere() {
    HttpResponse<String> answer = fetch("gac.wrong-token-0123456789");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"token-error\"", "(401)", "value=\"" + vendor.url() + "\"")
        .doesNotContain("gac.wrong-token-0123456789");
    assertThat(fetch("").body()).contains("Paste the partner token.");
    assertThat(browser.get(LIST).headers().firstValue("Location")).hasValue(FORM);
  }

  @Test
  void a_vendor_that_does_not_answer_is_told_with_what_to_do() {
    vendor.close();

    assertThat(fetch(PARTNER).body()).contains("role=\"alert\"", "Nothing was added");
  }

  @Test
  void a_list_is_for_one_session_and_ten_minutes() {
    fetch(PARTNER);
    String page = browser.get(LIST).body();
    assertThat(new Browser(console).get(LIST).statusCode()).isEqualTo(303);

    clock.move(Duration.ofMinutes(11));

    assertThat(send(page, "pace=live&act=all").headers().firstValue("Location")).hasValue(FORM);
    assertThat(browser.get(FORM).body()).contains("ten minutes only");
    assertThat(known()).isEmpty();
  }

  @Test
  void a_list_that_was_fetched_anew_is_not_mistaken_for_the_one_that_was_shown() {
    fetch(PARTNER);
    String shown = browser.get(LIST).body();
    fetch(PARTNER);

    send(shown, "choose=7103000001&pace=live&act=chosen");

    assertThat(known()).isEmpty();
    assertThat(browser.get(LIST).body()).contains("Another list was fetched");
  }

  @Test
  void a_long_list_goes_by_pages_and_is_added_as_a_whole() {
    for (int i = 0; i < 120; i++) {
      vendor.add(String.valueOf(7105000000L + i), token(100 + i), FakeMessenger.WHATSAPP);
    }
    fetch(PARTNER);

    assertThat(browser.get(LIST).body()).contains("Page 1 of 3", LIST + "?page=2");
    assertThat(browser.get(LIST + "?page=3").body()).contains("Page 3 of 3");
    assertThat(browser.get(LIST + "?page=999").body()).contains("Page 3 of 3");
    add("pace=manual&act=all");

    assertThat(known()).hasSize(123);
    String list = browser.get("/instances").body();
    assertThat(Stream.of(list.split("7105 000 ")).count()).isEqualTo(121);
  }

  @Test
  void what_is_paid_of_known_instances_is_learnt_by_looking_at_the_list() {
    fetch(PARTNER);
    add("pace=manual&act=all");
    vendor.instance("3100000005").terms(PartnerTerms.USUAL.paidFor(Duration.ofDays(400)));

    fetch(PARTNER);

    assertThat(terms().get(new InstanceId("3100000005")).endsSoon(clock.instant()))
        .isFalse();
  }

  private Map<InstanceId, Terms> terms() {
    return console.bean(InstanceFactStore.class).facts(AccessScope.everything()).stream()
        .filter(one -> one.terms().isPresent())
        .collect(Collectors.toMap(one -> one.instance(), one -> one.terms().orElseThrow()));
  }

  private static long chosen(String page) {
    return Stream.of(page.split("<input type=\"checkbox\""))
        .filter(part -> part.substring(0, part.indexOf('>')).contains("checked"))
        .count();
  }

  private HttpResponse<String> fetch(String token) {
    Map<String, String> fields = new HashMap<>();
    fields.put("token", token);
    fields.put("partnerApiUrl", vendor.url().toString());
    return browser.post(FORM, browser.get(FORM).body(), fields);
  }

  /** From the list as it stands; the fake serves all instances. */
  private HttpResponse<String> add(String fields) {
    return send(browser.get(LIST).body(), fields);
  }

  private HttpResponse<String> send(String page, String fields) {
    String hidden = Stream.of("list", "page", "csrfToken")
        .map(name ->
            name + "=" + page.replaceAll("(?s).*?name=\"" + name + "\" value=\"([^\"]*)\".*", "$1"))
        .collect(Collectors.joining("&"));
    String address = fields.contains("apiUrl") ? "" : "&apiUrl=" + vendor.url();
    return browser.post(LIST, fields + address + "&" + hidden, browser.origin());
  }

  private List<Instance> known() {
    return console.bean(InstanceRegistry.class).all(AccessScope.everything());
  }
}
