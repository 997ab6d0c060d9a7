package io.greenjournal.web.gallery;

import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.web.fleet.FleetView;
import io.greenjournal.web.listing.BadValueException;
import io.greenjournal.web.listing.Missing;
import io.greenjournal.web.listing.RefusedView;
import io.greenjournal.web.messages.JsonToken;
import io.greenjournal.web.messages.TimelineView;
import io.greenjournal.web.shell.Choice;
import io.greenjournal.web.shell.CoverageStrip;
import io.greenjournal.web.shell.CoverageStrip.Cover;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Empty;
import io.greenjournal.web.shell.ErrorView;
import io.greenjournal.web.shell.Field;
import io.greenjournal.web.shell.FreshLine;
import io.greenjournal.web.shell.IconNames;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.Spark;
import io.greenjournal.web.shell.StateMark;
import io.greenjournal.web.shell.StatusMark;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes up something for each component in each of its states; names are hostile on purpose. */
final class GalleryDrawer {
  static final String HOSTILE = "<b>Склад</b> \u202E=cmd|' /C calc'!A0";
  static final String LONG = "תורים תל אביב והסביבה, סניף הצפון הישן ליד הנמל";
  private static final List<String> PARTS =
      List.of("basics", "fleet", "lists", "messages", "chat", "posts", "charts", "work", "faults");
  private static final Spark BUSY = Spark.of(3, 5, 9, 14, 16, 12, 10, 11, 15, 18, 9, 4);
  private static final Spark IDLE = Spark.of(0, 0, 0, 0);

  private final Times times;
  private final Words t;
  private final Instant now;

  GalleryDrawer(Times times) {
    this.times = times;
    this.t = times.words();
    this.now = times.now();
  }

  GalleryView draw() {
    CardSamples cards = new CardSamples(times);
    return new GalleryView(
        List.of(new Crumb("/settings/about", t.of("about.title"))),
        PARTS,
        basics(),
        new ListSamples(times).draw(),
        cards.all(),
        new GalleryView.Story(
            List.of(timeline(), halfway()),
            List.of(
                GalleryView.observation("2", t.of("shell.status.delivered"), times.at(ago(60)))),
            json()),
        new StreamSamples(times, cards).all(),
        new PostSamples(times).all(),
        FigureSamples.charts(times),
        new WorkSamples(times).draw(),
        faults());
  }

  private GalleryView.Basics basics() {
    return new GalleryView.Basics(
        statuses(),
        states(),
        fresh(),
        coverage(),
        BUSY,
        IDLE,
        fields(),
        choices(),
        moments(),
        IconNames.all());
  }

  private GalleryView.Faults faults() {
    Empty empty = Empty.of("device-mobile", t.of("fleet.empty.title"), t.of("fleet.empty.text"))
        .with("/instances/new", t.of("fleet.add"));
    return new GalleryView.Faults(
        empty,
        new Missing(
            "filter-off",
            t.of("chats.none.found.title"),
            t.of("chats.none.found.text"),
            List.of(new Missing.Way("/chats", t.of("chats.none.all")))),
        Stream.of(404, 500)
            .map(code -> ErrorView.of(code, "7f3a-20c1", true, times))
            .toList(),
        RefusedView.of(
            new BadValueException("direction", List.of("incoming", "outgoing"), "/statuses"), t),
        attention(),
        tiles(),
        rows());
  }

  private List<StatusMark> statuses() {
    return Stream.concat(
            Arrays.stream(DeliveryStatus.Kind.values())
                .filter(kind -> kind != DeliveryStatus.Kind.OTHER)
                .map(kind -> kind == DeliveryStatus.Kind.UNKNOWN ? "" : kind.word()),
            Stream.of("aWordOfTomorrow"))
        .map(word -> StatusMark.of(new DeliveryStatus(word), t))
        .toList();
  }

  private List<StateMark> states() {
    return Stream.of(
            "authorized",
            "notAuthorized",
            "blocked",
            "starting",
            "yellowCard",
            "sleepMode",
            "suspended",
            "aWordOfTomorrow")
        .map(word -> StateMark.of(Optional.of(new InstanceState(word)), t))
        .toList();
  }

  private List<FreshLine> fresh() {
    Optional<Moment> from =
        Optional.of(said("shell.fresh.completeFrom", times.day(ago(1_555_200))));
    return List.of(
        new FreshLine("ok", asOf(20), from, List.of(), false),
        new FreshLine("stale", asOf(900), from, List.of(t.of("fleet.fresh.others", 2)), false),
        new FreshLine("failing", asOf(36_000), Optional.empty(), List.of(), false),
        new FreshLine("stale", Optional.empty(), Optional.empty(), List.of(), false),
        new FreshLine("ok", asOf(20), from, List.of(), true));
  }

  private Optional<Moment> asOf(long secondsAgo) {
    return Optional.of(said("shell.fresh.asOf", times.at(ago(secondsAgo))));
  }

  private Moment said(String key, Moment moment) {
    return moment.saying(t.of(key, moment.text()));
  }

  private List<CoverageStrip> coverage() {
    return List.of(
        strip(Cover.FULL, 48),
        CoverageStrip.of(mixed(), t),
        strip(Cover.HOLE, 48),
        CoverageStrip.of(hours(Cover.BEFORE, 46, Cover.FULL, 2), t));
  }

  private CoverageStrip strip(Cover cover, int hours) {
    return CoverageStrip.of(Collections.nCopies(hours, cover), t);
  }

  private static List<Cover> mixed() {
    List<Cover> all = new ArrayList<>(hours(Cover.FULL, 26, Cover.PART, 4));
    all.addAll(hours(Cover.FULL, 8, Cover.FAIL, 4));
    all.addAll(hours(Cover.HOLE, 4, Cover.FULL, 2));
    return all;
  }

  private static List<Cover> hours(Cover first, int many, Cover second, int more) {
    List<Cover> all = new ArrayList<>(Collections.nCopies(many, first));
    all.addAll(Collections.nCopies(more, second));
    return all;
  }

  private List<FleetView.Attention> attention() {
    return List.of(
        attention("bad", "plug-connected-x", HOSTILE, "NOT_LINKED"),
        attention("warn", "player-pause", LONG, "SUSPENDED"),
        attention("hint", "eye-off", "Lab", "TRACKING_OFF"));
  }

  private FleetView.Attention attention(String tone, String icon, String name, String kind) {
    String sentence =
        t.of("standing.trouble." + kind, times.brief(ago(30_000)).text(), "", "", "yes");
    return new FleetView.Attention(tone, icon, name, sentence, "/", t.of("fleet.act.open"));
  }

  private List<FleetView.Tile> tiles() {
    return List.of(
        tile(t.of("fleet.title"), "6", "", ""),
        tile(t.of("shell.journal.incoming"), t.number(1_794), "+6%", "up"),
        tile(t.of("shell.journal.outgoing"), t.number(2_212), "−11%", "down"),
        tile(t.of("shell.status.delivered"), t.percent(937, 1_000), "", ""),
        tile(t.of("shell.status.failed"), "–", "", ""));
  }

  private FleetView.Tile tile(String name, String value, String change, String tone) {
    return new FleetView.Tile(
        name,
        value,
        change,
        tone,
        t.of("shell.time.ago", times.length(Duration.ofMinutes(5))),
        Optional.of(change.isEmpty() ? IDLE : BUSY));
  }

  private List<FleetView.Row> rows() {
    return List.of(
        row("bad", HOSTILE, "notAuthorized", "failing"),
        row("warn", LONG, "suspended", "stale"),
        row("", "Support EN", "authorized", "ok"));
  }

  private FleetView.Row row(String worst, String name, String state, String fresh) {
    StateMark mark = StateMark.of(Optional.of(new InstanceState(state)), t);
    boolean known = worst.isEmpty();
    return new FleetView.Row(
        worst,
        "/instances",
        name,
        "7103 204 771",
        known ? "max" : "whatsapp",
        mark,
        times.brief(ago(30_000)).text(),
        known ? BUSY : IDLE,
        t.number(known ? 12_345 : 4),
        t.number(0),
        known ? t.percent(99, 100) : "–",
        known ? t.percent(64, 100) : "–",
        t.number(known ? 0 : 38),
        known ? "faint" : "bad strong",
        CoverageStrip.of(mixed(), t),
        fresh,
        fresh.equals("stale") ? Optional.empty() : Optional.of(times.at(ago(40))),
        t.of("shell.fresh.never"));
  }

  private List<Field> fields() {
    return List.of(
        Field.text("plain", t.of("instances.field.name"), LONG).withHint(t.of("shell.search")),
        Field.text("code", t.of("instances.field.id"), "7103204771").asCode(),
        Field.secret("secret", t.of("instances.field.token"))
            .withError(t.of("shell.error.422.title")));
  }

  private List<Choice> choices() {
    Choice choice = new Choice(
        "theme",
        t.of("shell.theme"),
        "light",
        List.of(
            new Choice.Option("light", t.of("shell.theme.light"), t.of("palette.theme.light")),
            new Choice.Option("dark", t.of("shell.theme.dark"), "")),
        "",
        "");
    Choice second = new Choice("other", t.of("shell.language"), "", choice.options(), "", "");
    return List.of(choice, second.withError(t.of("shell.error.422.title")));
  }

  private List<Moment> moments() {
    Instant at = ago(5_400);
    return List.of(
        times.at(at),
        times.brief(ago(200_000)),
        times.day(at),
        times.longDay(at),
        times.exact(at),
        times.ago(at),
        times.ago(now.plusSeconds(90)));
  }

  private TimelineView timeline() {
    return new TimelineView(
        List.of(
            step("pending", 4_000, "2 s", false),
            step("sent", 3_998, "6 s", false),
            step("delivered", 3_992, "1 h", true),
            step("read", 40, "", false)),
        times.length(Duration.ofSeconds(3_960)),
        List.of(),
        "",
        "");
  }

  private TimelineView halfway() {
    return new TimelineView(
        List.of(step("pending", 9_000, "3 s", false), step("sent", 8_997, "", false)),
        "",
        List.of(),
        t.of("message.timeline.still.SENT", times.length(Duration.ofHours(2)), "12:04"),
        "");
  }

  private TimelineView.Step step(String word, long secondsAgo, String gap, boolean isLong) {
    StatusMark mark = StatusMark.of(new DeliveryStatus(word), t);
    return new TimelineView.Step(mark, "", times.at(ago(secondsAgo)), gap, "", isLong);
  }

  private static List<JsonToken> json() {
    return List.of(
        new JsonToken("p", "{\n  "),
        new JsonToken("k", "\"typeMessage\""),
        new JsonToken("p", ": "),
        new JsonToken("s", "\"<script>\""),
        new JsonToken("p", ",\n  "),
        new JsonToken("k", "\"timestamp\""),
        new JsonToken("p", ": "),
        new JsonToken("n", "1795255471"),
        new JsonToken("p", "\n}"));
  }

  private Instant ago(long seconds) {
    return now.minusSeconds(seconds);
  }
}
