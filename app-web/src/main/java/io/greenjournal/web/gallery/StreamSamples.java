package io.greenjournal.web.gallery;

import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.web.chats.StreamItem;
import io.greenjournal.web.messages.Card;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.StatusMark;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A chat in which everything happens that can. */
final class StreamSamples {
  private final Times times;
  private final Words t;
  private final CardSamples cards;
  private final List<StreamItem> items = new ArrayList<>();

  StreamSamples(Times times, CardSamples cards) {
    this.times = times;
    this.t = times.words();
    this.cards = cards;
  }

  List<StreamItem> all() {
    items.add(new StreamItem.Day(
        t.of("journal.day.yesterday", times.longDay(ago(86_400)).text())));
    incoming();
    items.add(gap());
    items.add(
        new StreamItem.Day(t.of("journal.day.today", times.longDay(times.now()).text())));
    outgoing();
    events();
    return items;
  }

  private void incoming() {
    add(bubble("Good morning! Are you open on Friday?").by("Nurit Bar", 1));
    add(bubble("And is the lift working?").joined());
    add(bubble(GalleryDrawer.HOSTILE).by("Мария", 2).forwarded(t.of("message.forwarded")));
    add(bubble(cards.image()).answeredBy("Dana"));
    add(bubble("שלום, אפשר לקבוע תור?").opened());
    add(bubble("Nobody may read this").masked());
  }

  private void outgoing() {
    Arrays.stream(DeliveryStatus.Kind.values())
        .filter(kind -> kind != DeliveryStatus.Kind.OTHER)
        .map(kind -> new DeliveryStatus(kind == DeliveryStatus.Kind.UNKNOWN ? "" : kind.word()))
        .forEach(status -> add(bubble(word(status)).status(status)));
    add(bubble(cards.reply(true)).status(DeliveryStatus.READ));
    add(bubble(cards.reply(false)).status(DeliveryStatus.DELIVERED).joined());
    add(bubble("Come at nine.")
        .status(DeliveryStatus.READ)
        .reactions(
            new StreamItem.Reaction("🙏", t.number(2), t.of("chats.reaction", "Nurit, Мария")),
            new StreamItem.Reaction("👍", "", t.of("chats.reaction", "Dana"))));
  }

  private void events() {
    Moment at = times.brief(ago(1_800));
    add(bubble("Nine, not ten.")
        .status(DeliveryStatus.READ)
        .edited(t.of("chats.edited.at", at.text()), cards.text("Ten, please.")));
    add(bubble("Wrong chat, sorry").gone(t.of("chats.deleted.at", at.text())));
    items.add(event("mood-smile", t.of("chats.event.REACTION", "Nurit", "❤️"), "/journal", false));
    items.add(event("trash", t.of("chats.event.DELETION", "Dana", ""), "", true));
    items.add(new StreamItem.Gap(
        t.of("chats.gap.several", 7, at.text(), times.brief(ago(600)).text()),
        t.of("chats.gap.several.text", times.length(Duration.ofMinutes(20)))));
  }

  private StreamItem gap() {
    return new StreamItem.Gap(
        t.of(
            "chats.gap",
            times.brief(ago(50_000)).text(),
            times.brief(ago(40_000)).text()),
        t.of(
            "chats.gap.text",
            t.of("chats.gap.both"),
            times.length(Duration.ofSeconds(10_000)),
            ""));
  }

  private StreamItem event(String icon, String text, String about, boolean opened) {
    return new StreamItem.Event(
        "event-" + icon, opened, icon, text, about, "/journal", times.clock(ago(1_700)));
  }

  private String word(DeliveryStatus status) {
    return StatusMark.of(status, t).word();
  }

  private SampleBubble bubble(String text) {
    return bubble(cards.text(text));
  }

  private SampleBubble bubble(Card card) {
    return new SampleBubble(times, items.size(), card);
  }

  private void add(SampleBubble bubble) {
    items.add(bubble.draw());
  }

  private Instant ago(long seconds) {
    return times.now().minusSeconds(seconds);
  }
}
