package io.greenjournal.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.journal.Journal;
import io.greenjournal.web.Browser;
import io.greenjournal.web.messages.Cached;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days begin where they begin for the reader, also when the clocks change or the zone is half an hour off. */
class ZonesTest {
  private static final String CHAT = "79005550000@c.us";

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

  /** The first two have a day of 25 hours in between. */
  @ParameterizedTest
  @CsvSource({
    "Asia/Jerusalem,   2026-10-25, Sunday",
    "America/New_York, 2026-11-01, Sunday",
    "Europe/Moscow,    2026-10-25, Sunday",
    "Asia/Kolkata,     2026-11-12, Thursday",
    "UTC,              2026-11-12, Thursday"
  })
  void a_day_of_journal_chat_and_delivery_is_that_of_the_reader(
      ZoneId zone, LocalDate day, String weekday) {
    ZonedDateTime midnight = day.atStartOfDay(zone);
    ZonedDateTime next = day.plusDays(1).atStartOfDay(zone);
    List<String> records = new ArrayList<>();
    records.add(sent("EVE", midnight.minusSeconds(1)));
    records.add(sent("FIRST", midnight));
    records.add(sent("NOON", midnight.withHour(12)));
    records.add(sent("LAST", next.minusSeconds(1)));
    records.add(sent("MORROW", next));
    cached.read(Cached.CLINIC, Journal.OUTGOING, Cached.NOW, records);
    choose(zone);

    String journal = page("/journal?q=after:2026-10-01");
    assertThat(headings(journal, "class=\"day\">([^<]+)<"))
        .as("newest first")
        .hasSize(3)
        .element(1)
        .asString()
        .contains(weekday);
    assertThat(page("/journal?q=after:%s%%20before:%s".formatted(day, day.plusDays(1))))
        .as("a typed day")
        .contains("text FIRST", "text NOON", "text LAST")
        .doesNotContain("text EVE", "text MORROW");

    String chat = page("/chats/" + Cached.CLINIC + "/" + CHAT);
    assertThat(headings(chat, "class=\"day-line\">([^<]+)<"))
        .as("oldest first")
        .hasSize(3)
        .element(1)
        .asString()
        .contains(weekday);

    assertThat(page("/delivery?from=%s&to=%s&bucket=day".formatted(day, day)))
        .contains("3 outgoing messages", zone.getId());
    assertThat(page("/messages/" + Cached.CLINIC + "/outgoing/" + CHAT + "/NOON"))
        .contains("12:00:00 " + zone.getId());
  }

  @Test
  void where_hours_do_not_begin_with_those_of_utc_no_message_is_lost_and_it_is_said() {
    ZoneId zone = ZoneId.of("Asia/Kolkata");
    ZonedDateTime midnight = LocalDate.of(2026, 11, 12).atStartOfDay(zone);
    cached.read(
        Cached.CLINIC,
        Journal.OUTGOING,
        Cached.NOW,
        sent("FIRST", midnight.plusMinutes(10)),
        sent("LAST", midnight.plusHours(23).plusMinutes(50)));
    choose(zone);

    String page = page("/delivery?from=2026-11-12&to=2026-11-12&bucket=day");

    assertThat(page).contains("2 outgoing messages", "do not begin with those of UTC");
    assertThat(page).as("both in the one bar").containsPattern("12 Nov[^<]*: 2");
  }

  @Test
  void the_zone_of_one_reader_is_not_that_of_another_language() {
    choose(ZoneId.of("Asia/Kolkata"));

    assertThat(page("/delivery")).contains("Asia/Kolkata");
    assertThat(browser.get("/delivery?lang=he").statusCode()).isEqualTo(303);
    assertThat(page("/delivery")).contains("Asia/Kolkata", "lang=\"he\"");
  }

  private void choose(ZoneId zone) {
    HttpResponse<String> kept = browser.post(
        "/settings/preferences",
        browser.get("/settings").body(),
        Map.of("language", "browser", "zone", zone.getId(), "theme", "auto", "shortcuts", "all"));
    assertThat(kept.statusCode()).isEqualTo(303);
  }

  private static List<String> headings(String page, String pattern) {
    return Pattern.compile(pattern).matcher(page).results().map(m -> m.group(1)).toList();
  }

  private String page(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static String sent(String id, ZonedDateTime at) {
    return """
        {"type":"outgoing","idMessage":"%s","timestamp":%d,"typeMessage":"textMessage","chatId":"%s",
         "textMessage":"text %s","statusMessage":"read","sendByApi":true}""".formatted(id, at.toEpochSecond(), CHAT, id);
  }
}
