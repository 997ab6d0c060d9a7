package io.greenjournal.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.delivery.DeliveryBucket;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.DeliveryFigures;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.QueryTimedOutException;
import io.greenjournal.web.Browser;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.messages.Cached;
import io.greenjournal.web.schedule.Paces;
import io.greenjournal.web.shell.Gallery;
import io.greenjournal.web.shell.Language;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.standing.Standings;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryPageTest {
  private static final InstanceId LAB = new InstanceId("1101000002");
  private static final ZoneId JERUSALEM = ZoneId.of("Asia/Jerusalem");
  private static final long NOW = Cached.NOW.getEpochSecond();

  @TempDir
  Path dir;

  private Cached cached;
  private Browser browser;

  @BeforeEach
  void start() {
    cached = new Cached(dir).instance(Cached.CLINIC, "Clinic");
    browser = new Browser(cached.console());
  }

  @AfterEach
  void stop() {
    cached.close();
  }

  @Test
  void not_read_is_not_said_as_nothing_sent() {
    assertThat(page("/delivery"))
        .contains("Not read yet")
        .doesNotContain("No outgoing messages", "class=\"funnel\"");
  }

  @Test
  void the_figures_of_a_small_fleet_stand_on_the_page() {
    fleet();

    assertThat(page("/delivery"))
        .contains("6 outgoing messages: 4 sent, 3 delivered, 2 read; 2 failed.")
        .contains("1 not delivered yet", "1 delivered, not opened yet")
        .contains("No account", "Yellow card", "Check numbers before sending")
        .contains("/journal?direction=outgoing&amp;from=2026-11-15&amp;to=2026-11-21")
        .doesNotContain("not tracked", "style=");
  }

  @Test
  void durations_say_how_many_of_how_many_were_measured() {
    fleet();

    assertThat(page("/delivery"))
        .contains("Half of them took at most 4 s, nine of ten at most 4 s.")
        .contains("1 of 3 measured.", "0 of 2 measured.", "first seen after they had got there");
  }

  @Test
  void sent_without_tracking_is_unknown_and_neither_counted_as_lost_nor_as_zero() {
    fleet();
    cached.instance(LAB, "Lab");
    blind(LAB);
    read(LAB, record("L1", "sent", 50), record("L2", "sent", 60), record("L3", "pending", 70));

    String page = page("/delivery");

    assertThat(page)
        .contains("7 of 9 can be followed", "2 not tracked", "tracking off")
        .contains("Delivery tracking is off", "href=\"/instances/1101000002/settings\"")
        .contains("from=2026-11-15&amp;to=2026-11-21&amp;instance=1101000002&amp;status=sent");
    assertThat(page("/delivery?instance=1101000002"))
        .contains("Of 2 more it is not known whether they arrived");
  }

  @Test
  void instances_and_periods_narrow_it_and_stay_in_every_link() {
    fleet();
    cached.instance(LAB, "Lab");
    read(LAB, record("L1", "read", 50));

    assertThat(page("/delivery?instance=1101000002&period=today"))
        .contains("1 outgoing message: 1 sent")
        .contains("/delivery?period=30d&amp;instance=1101000002")
        .contains("/delivery?period=today&amp;instance=1101000002&amp;heat=read#heat")
        .contains("name=\"instance\" value=\"1101000002\" checked");
    assertThat(page("/delivery?from=2026-11-01&to=2026-11-02"))
        .contains("No outgoing messages in this time");
    assertThat(page("/delivery?from=2001-01-01&to=2001-01-02"))
        .contains("Not synced for this time")
        .doesNotContain("No outgoing messages");
    assertThat(page("/delivery?from=2001-01-01")).contains("This period is too long");
  }

  @Test
  void the_instances_can_be_sorted_and_what_is_unknown_comes_last() {
    fleet();
    cached.instance(LAB, "Alpha lab");
    blind(LAB);
    read(LAB, record("L1", "sent", 50));

    assertThat(rows(page("/delivery"))).containsExactly("Clinic", "Alpha lab");
    assertThat(rows(page("/delivery?sort=-delivered"))).containsExactly("Clinic", "Alpha lab");
    assertThat(rows(page("/delivery?sort=name"))).containsExactly("Alpha lab", "Clinic");
    assertThat(page("/delivery?sort=name"))
        .contains("aria-sort=\"ascending\"", "sort=-name#members");
  }

  @Test
  void a_hostile_name_is_text() {
    cached.instance(LAB, "\u202E<img src=x onerror=alert(1)>\"'");
    read(LAB, record("L1", "sent", 50));
    blind(LAB);

    assertThat(page("/delivery"))
        .contains("&lt;img src=x onerror=alert(1)&gt;")
        .doesNotContain("<img", "\u202E");
  }

  @Test
  void what_the_scope_does_not_hold_is_as_if_it_were_not_there() {
    fleet();
    DeliveryPages pages = pages(cached.console().bean(DeliveryFigures.class));

    DeliveryView view =
        pages.view(AccessScope.only(Set.of(LAB)), true, query(Map.of()), times(Language.ENGLISH));

    assertThat(view.charts()).isEmpty();
    assertThat(view.instances()).isEmpty();
    assertThat(page("/delivery?instance=999999"))
        .doesNotContain("Clinic</bdi></a>", "class=\"panel\"");
  }

  @Test
  void figures_that_take_too_long_are_told_with_a_way_out() {
    DeliveryPages slow = pages((scope, filter) -> {
      throw new QueryTimedOutException("too slow", new IllegalStateException());
    });

    DeliveryView view =
        slow.view(AccessScope.everything(), true, query(Map.of()), times(Language.ENGLISH));

    assertThat(view.missing().orElseThrow().title()).isEqualTo("These figures take too long");
    assertThat(view.missing().orElseThrow().ways())
        .extracting(w -> w.href())
        .contains("/delivery?period=today");
  }

  @ParameterizedTest
  @CsvSource({
    "period=year, yesterday",
    "bucket=week, hour",
    "heat=up, messages",
    "sort=luck, -delivered",
    "from=tomorrowish, 2026-11-03",
    "instance=%2F.., /delivery"
  })
  void a_value_that_cannot_be_is_explained(String parameter, String said) {
    HttpResponse<String> answer = browser.get("/delivery?" + parameter);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(said);
  }

  /** On 25 October 2026 at 2:00 the clocks of Jerusalem go back to 1:00. */
  @Test
  void a_day_has_as_many_hours_as_the_clocks_give_it() {
    Window day = Window.day(LocalDate.of(2026, 10, 25), JERUSALEM);
    Slots hours = slots(DeliveryBucket.HOUR, day);
    Slots days = slots(
        DeliveryBucket.DAY,
        new Window(day.from(), Window.day(LocalDate.of(2026, 10, 26), JERUSALEM).to()));

    assertThat(hours.all()).hasSize(25);
    assertThat(days.all()).hasSize(2);
    assertThat(days.all().get(0).window()).isEqualTo(day);
    assertThat(Period.fromText(day.from(), JERUSALEM)).isEqualTo("2026-10-25");
    assertThat(Period.toText(day.to(), JERUSALEM)).isEqualTo("2026-10-25");
  }

  @Test
  void hours_of_the_week_are_those_of_the_zone() {
    read(Cached.CLINIC, record("A", "read", 60));
    Times times = times(Language.HEBREW);

    DeliveryView.Heat heat = pages(cached.console().bean(DeliveryFigures.class))
        .view(AccessScope.everything(), true, query(Map.of()), times)
        .charts()
        .orElseThrow()
        .heat();

    assertThat(heat.rows().get(6).figures().get(11).text())
        .as("Saturday, 11:59")
        .isEqualTo("1");
    assertThat(heat.rows().get(0).name()).isEqualTo("יום ראשון");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_page_can_be_looked_at(Language language) {
    List<String> records = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String status = i % 11 == 0 ? "noAccount" : i % 5 == 0 ? "delivered" : "read";
      records.add(record("M" + i, status, 1_500L * i));
    }
    read(Cached.CLINIC, records.toArray(String[]::new));
    cached.instance(LAB, "מעבדה");
    blind(LAB);
    read(LAB, record("L1", "sent", 50));
    DeliveryView view = pages(cached.console().bean(DeliveryFigures.class))
        .view(AccessScope.everything(), true, query(Map.of()), times(language));

    String page =
        Gallery.render("delivery", "delivery/report", "/delivery", language, Map.of("page", view));

    assertThat(page)
        .contains("dir=\"" + language.direction() + "\"")
        .doesNotContain("th:", "style=");
  }

  private DeliveryPages pages(DeliveryFigures figures) {
    return new DeliveryPages(
        figures,
        cached.console().bean(JournalSearch.class),
        cached.console().bean(Standings.class),
        cached.console().bean(Paces.class));
  }

  private static Slots slots(DeliveryBucket bucket, Window period) {
    return new Slots(bucket, period, JERUSALEM, Cached.NOW, Map.of());
  }

  private static Times times(Language language) {
    Times made = Gallery.times(language);
    return new Times(made.words(), JERUSALEM, Cached.NOW);
  }

  private static PageQuery query(Map<String, List<String>> values) {
    return new PageQuery(DeliveryPages.PATH, values);
  }

  /** Six messages of the clinic: one measured from sent to delivered, the others seen once. */
  private void fleet() {
    read(Cached.CLINIC, record("A", "sent", 104));
    read(
        Cached.CLINIC,
        record("A", "delivered", 100),
        record("B", "read", 200),
        record("C", "read", 300),
        record("D", "sent", 400),
        record("E", "noAccount", 500),
        record("F", "yellowCard", 600));
  }

  private void read(InstanceId id, String... records) {
    cached.read(id, Journal.OUTGOING, Cached.NOW, records);
  }

  private void blind(InstanceId id) {
    cached
        .console()
        .bean(InstanceFactStore.class)
        .saveSettings(id, new InstanceSettings(Map.of("outgoingWebhook", "no")), Cached.NOW);
  }

  private static List<String> rows(String page) {
    return Pattern.compile("who-name\"><a [^>]*><bdi dir=\"auto\">([^<]+)")
        .matcher(page)
        .results()
        .map(m -> m.group(1))
        .toList();
  }

  private String page(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static String record(String id, String status, long age) {
    return """
        {"type":"outgoing","idMessage":"%s","timestamp":%d,"typeMessage":"textMessage",
         "chatId":"79005550000@c.us","textMessage":"Hello","statusMessage":"%s","sendByApi":true}""".formatted(id, NOW - age, status);
  }
}
