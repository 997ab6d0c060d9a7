package io.greenjournal.web.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.CoveredSpan;
import io.greenjournal.core.journal.HourFigures;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.SyncJobs;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.core.sync.SyncPart;
import io.greenjournal.testkit.memory.InMemorySyncJobs;
import io.greenjournal.web.shell.Gallery;
import io.greenjournal.web.shell.Language;
import io.greenjournal.web.standing.HourlyCover;
import io.greenjournal.web.standing.Made;
import io.greenjournal.web.standing.Standing;
import io.greenjournal.web.standing.Standings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

class FleetPageTest {
  private static final AccessScope SCOPE = AccessScope.everything();
  private static final Standing RESERVE = Made.withState(
      Made.read(
          Made.standing("7103204771", "Reserve 2", Messenger.WHATSAPP),
          Made.NOW.minus(Duration.ofHours(10))),
      "notAuthorized",
      35_000);
  private static final Standing CAMPAIGNS = Made.withState(
      Made.standing("7105118402", "Campaigns EU", Messenger.WHATSAPP), "yellowCard", 9_000);
  private static final Standing QUOTA = Made.failing(
      Made.failing(
          Made.standing("1101823906", "Доставка СПб", Messenger.WHATSAPP),
          Journal.INCOMING,
          "quotaExhausted",
          Optional.of(Instant.parse("2026-12-01T00:00:00Z"))),
      Journal.OUTGOING,
      "quotaExhausted",
      Optional.of(Instant.parse("2026-12-01T00:00:00Z")));
  private static final Standing MAX = Made.failing(
      Made.standing("3100774120", "Поддержка MAX", Messenger.MAX),
      Journal.INCOMING,
      "unreachable",
      Optional.empty());
  private static final Standing LAB = Made.withSettings(
      Made.standing("7103114820", "מעבדה ירושלים", Messenger.WHATSAPP), "no", "yes");
  private static final Standing NEW =
      Made.never(Made.standing("3100774133", "<b>Склад</b>", Messenger.MAX));

  private final Standings standings = Mockito.mock(Standings.class);
  private final JournalSearch search = Mockito.mock(JournalSearch.class);
  private final SyncLog log = Mockito.mock(SyncLog.class);
  private final SyncJobs jobs = new InMemorySyncJobs();

  @Test
  void the_worst_instance_comes_first_and_a_new_one_claims_nothing() {
    FleetView view = view(Language.ENGLISH, Made.fine(), NEW, RESERVE);

    assertThat(view.rows()).extracting(FleetView.Row::name).startsWith("Reserve 2");
    FleetView.Row fresh =
        view.rows().stream().filter(r -> r.name().contains("Склад")).findFirst().orElseThrow();
    assertThat(List.of(fresh.received(), fresh.sent(), fresh.delivered(), fresh.failed()))
        .containsOnly("–");
    assertThat(fresh.asOf()).isEmpty();
  }

  @Test
  void shares_are_of_tracked_messages_only() {
    FleetView view = view(Language.ENGLISH, LAB, Made.fine());

    FleetView.Row lab = view.rows().stream()
        .filter(r -> r.id().equals("7103 114 820"))
        .findFirst()
        .orElseThrow();
    assertThat(lab.delivered()).isEqualTo("tracking off");
    assertThat(lab.read()).isEqualTo("–");
    assertThat(view.tiles().get(3).rest()).isEqualTo("of 480 tracked; 480 not tracked");
  }

  @Test
  void what_is_not_complete_is_not_compared_with() {
    FleetView view = view(Language.ENGLISH, Made.fine());
    FleetView incomplete = view(Language.ENGLISH, Made.fine(), NEW);

    assertThat(view.tiles().get(1).change()).isNotEmpty();
    assertThat(incomplete.tiles().get(1).change()).isEmpty();
  }

  @Test
  void only_who_may_add_is_invited_to() {
    Mockito.when(standings.all(SCOPE, Gallery.NOW)).thenReturn(List.of());

    FleetView view = reader().read(SCOPE, Range.DAY, false, Gallery.times(Language.ENGLISH));

    assertThat(view.empty().href()).isEmpty();
  }

  @Test
  void the_note_about_the_first_reading_leads_to_its_job() {
    assertThat(view(Language.ENGLISH, NEW).reading()).isEqualTo("/sync");

    jobs.add("noa", Gallery.NOW, List.of(SyncPart.waiting(NEW.instance().id(), Journal.INCOMING)));

    FleetView view = view(Language.ENGLISH, NEW);
    assertThat(view.reading()).isEqualTo("/sync/jobs/1");
    assertThat(render("fleet-first", Language.ENGLISH, view)).contains("href=\"/sync/jobs/1\"");
    assertThat(view(Language.ENGLISH, NEW, Made.fine()).reading()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_page_can_be_looked_at(Language language) {
    Standing[] fleet = {
      RESERVE,
      CAMPAIGNS,
      QUOTA,
      MAX,
      LAB,
      Made.fine(),
      NEW,
      Made.standing("7103204119", "תורים תל אביב", Messenger.WHATSAPP),
      Made.standing("3100118402", "Продажи Москва", Messenger.MAX)
    };

    String page = render("fleet", language, view(language, fleet));

    assertThat(page)
        .contains("<!doctype html>", "Campaigns EU", "&lt;b&gt;Склад&lt;/b&gt;", "data-h=\"full\"")
        .contains("lang=\"" + language.tag() + "\"", "dir=\"" + language.direction() + "\"")
        .doesNotContain("<b>Склад", "th:");
    assertThat(render("fleet-empty", language, view(language))).contains("/instances/new");
  }

  private FleetView view(Language language, Standing... all) {
    Mockito.when(standings.all(SCOPE, Gallery.NOW)).thenReturn(List.of(all));
    Mockito.when(search.hours(Mockito.eq(SCOPE), Mockito.any())).thenReturn(hours(all));
    Mockito.when(log.coverage(Mockito.eq(SCOPE), Mockito.any())).thenReturn(covered(all));
    return reader().read(SCOPE, Range.DAY, true, Gallery.times(language));
  }

  private static List<CoveredSpan> covered(Standing... all) {
    return Arrays.stream(all)
        .flatMap(s -> s.freshness().asOf().stream()
            .map(asOf -> new Window(Made.NOW.minus(Duration.ofDays(18)), asOf))
            .flatMap(span -> Journal.ofMessages().stream()
                .map(journal -> new CoveredSpan(s.instance().id(), journal, span))))
        .toList();
  }

  private FleetReader reader() {
    return new FleetReader(standings, search, log, new HourlyCover(log), jobs);
  }

  private static String render(String name, Language language, FleetView view) {
    return Gallery.render(name, "fleet/fleet", "/", language, Map.of("page", view));
  }

  /** Ten an hour come in, twenty go out, of which 8 are read, 10 delivered, 1 failed, 1 waits. */
  private static List<HourFigures> hours(Standing... all) {
    List<HourFigures> hours = new ArrayList<>();
    for (Standing s : all) {
      for (int i = 0; i < 48; i++) {
        Instant hour = Instant.parse("2026-11-21T10:00:00Z").minus(Duration.ofHours(i));
        long wave = i >= 24 ? 5 : 10;
        hours.add(figures(s, hour, Journal.INCOMING, DeliveryStatus.UNKNOWN, wave));
        hours.add(figures(s, hour, Journal.OUTGOING, DeliveryStatus.READ, 8));
        hours.add(figures(s, hour, Journal.OUTGOING, DeliveryStatus.DELIVERED, 10));
        hours.add(figures(s, hour, Journal.OUTGOING, DeliveryStatus.FAILED, 1));
        hours.add(figures(s, hour, Journal.OUTGOING, DeliveryStatus.PENDING, 1));
      }
    }
    return hours;
  }

  private static HourFigures figures(
      Standing s, Instant hour, Journal journal, DeliveryStatus status, long count) {
    return new HourFigures(s.instance().id(), hour, journal, status, count);
  }
}
