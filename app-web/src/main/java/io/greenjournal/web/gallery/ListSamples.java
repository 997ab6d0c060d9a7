package io.greenjournal.web.gallery;

import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.web.chats.ChatRow;
import io.greenjournal.web.journal.FacetView;
import io.greenjournal.web.journal.Highlight;
import io.greenjournal.web.journal.Histogram;
import io.greenjournal.web.journal.MessageRow;
import io.greenjournal.web.messages.Person;
import io.greenjournal.web.shell.StatusMark;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lines of the lists, and what stands beside them. */
final class ListSamples {
  private static final String PHONE = "972521234567@c.us";

  private final Times times;
  private final Words t;

  ListSamples(Times times) {
    this.times = times;
    this.t = times.words();
  }

  GalleryView.Lists draw() {
    return new GalleryView.Lists(messages(), histogram(), facets(), chats());
  }

  private List<MessageRow> messages() {
    List<Highlight> hostile = List.of(new Highlight(GalleryDrawer.HOSTILE, false));
    List<Highlight> found = List.of(
        new Highlight("The order ", false),
        new Highlight("1180", true),
        new Highlight(" is ready", false));
    return List.of(
        row(1, "Мария Соколова", "", "message", "", found, Optional.empty()),
        row(
            2,
            GalleryDrawer.LONG,
            "שכנים",
            "photo",
            t.of("message.kind.image"),
            hostile,
            Optional.empty()),
        row(3, "+972 52-123-4567", "", "message", "", found, Optional.of(DeliveryStatus.READ)),
        row(
            4,
            "+972 52-123-4567",
            "",
            "microphone",
            t.of("message.kind.audio"),
            List.of(),
            Optional.of(DeliveryStatus.FAILED)),
        row(
            5,
            "Dana",
            "",
            "help-circle",
            "hologramMessage",
            List.of(),
            Optional.of(new DeliveryStatus("aWordOfTomorrow"))));
  }

  private MessageRow row(
      int number,
      String name,
      String to,
      String icon,
      String kind,
      List<Highlight> text,
      Optional<DeliveryStatus> status) {
    return new MessageRow(
        "",
        "sample" + number,
        "/journal",
        number == 2,
        "/chats",
        status.isPresent(),
        name,
        to,
        "Support EN",
        Optional.of(times.at(ago(number * 500L))),
        icon,
        kind,
        false,
        text,
        status.map(s -> StatusMark.of(s, t)),
        status.map(s -> s.kind().isFailure()).orElse(false),
        number == 3
            ? List.of(new MessageRow.Cell("Chat", PHONE), new MessageRow.Cell("Id", ""))
            : List.of());
  }

  private Histogram histogram() {
    LocalDate today = LocalDate.ofInstant(times.now(), ZoneOffset.UTC);
    Map<LocalDate, Long> counted = new TreeMap<>();
    for (int day = 0; day < 21; day++) {
      counted.put(today.minusDays(day), day % 7 == 5 ? 0L : 40L + day * 31 % 90);
    }
    return Histogram.of(counted, times).orElseThrow();
  }

  private List<FacetView> facets() {
    return List.of(
        new FacetView(
            t.of("gallery.status"),
            List.of(
                choice("", Optional.of(DeliveryStatus.READ), "", 1_204, true),
                choice("", Optional.of(DeliveryStatus.FAILED), "", 38, false),
                choice("", Optional.of(DeliveryStatus.PENDING), "", 0, false)),
            "",
            6),
        new FacetView(
            t.of("gallery.rows"),
            List.of(
                choice("arrow-down-left", Optional.empty(), GalleryDrawer.HOSTILE, 19, false),
                choice("photo", Optional.empty(), GalleryDrawer.LONG, 7, false),
                choice("", Optional.empty(), "Lab", 3, true),
                choice("", Optional.empty(), "Support EN", 1, false)),
            t.of("gallery.sample"),
            2));
  }

  private FacetView.Choice choice(
      String icon, Optional<DeliveryStatus> status, String text, long count, boolean set) {
    return new FacetView.Choice(
        icon, status.map(s -> StatusMark.of(s, t)), text, t.number(count), set, "/journal");
  }

  private List<ChatRow> chats() {
    return List.of(
        chat(Person.named("Dana Abraham", PHONE), false, "message", "See you at nine", true),
        chat(Person.of(new ChatId(PHONE)), false, "", GalleryDrawer.HOSTILE, false),
        chat(
            Person.named("שכנים", "120363@g.us"),
            true,
            "photo",
            t.of("message.kind.image"),
            false));
  }

  private ChatRow chat(Person person, boolean group, String icon, String said, boolean sent) {
    return new ChatRow(
        "/chats",
        person,
        group,
        GalleryDrawer.LONG,
        "whatsapp",
        times.at(ago(700)),
        icon,
        said,
        sent ? Optional.of(StatusMark.of(DeliveryStatus.READ, t)) : Optional.empty(),
        t.of("chats.counts", 61, 74),
        sent ? t.of("chats.linked.count", 1) : "",
        false);
  }

  private Instant ago(long seconds) {
    return times.now().minusSeconds(seconds);
  }
}
