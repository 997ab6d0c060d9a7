package io.greenjournal.web.gallery;

import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.web.chats.StreamItem;
import io.greenjournal.web.messages.Card;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.StatusMark;
import io.greenjournal.web.shell.Times;
import java.util.List;
import java.util.Optional;

/** A message of a chat that has nothing special unless it is said. */
final class SampleBubble {
  private final Times times;
  private final Moment at;
  private final String anchor;
  private List<Card> cards;
  private List<Card> earlier = List.of();
  private Optional<StatusMark> mark = Optional.empty();
  private boolean outgoing;
  private boolean opened;
  private boolean joined;
  private int tone = 1;
  private String who = "";
  private String gone = "";
  private String edited = "";
  private String forwarded = "";
  private List<StreamItem.Reaction> reactions = List.of();
  private List<StreamItem.Answer> answers = List.of();

  /** @param number of the bubble on the page */
  SampleBubble(Times times, int number, Card card) {
    this.times = times;
    this.at = times.clock(times.now().minusSeconds(9_000L - 60L * number));
    this.anchor = "bubble" + number;
    this.cards = List.of(card);
  }

  SampleBubble status(DeliveryStatus status) {
    outgoing = true;
    mark = Optional.of(StatusMark.of(status, times.words()));
    return this;
  }

  SampleBubble by(String name, int colour) {
    who = name;
    tone = colour;
    return this;
  }

  SampleBubble joined() {
    joined = true;
    return this;
  }

  SampleBubble opened() {
    opened = true;
    return this;
  }

  SampleBubble masked() {
    cards = List.of();
    return this;
  }

  SampleBubble gone(String words) {
    gone = words;
    return this;
  }

  SampleBubble edited(String words, Card before) {
    edited = words;
    earlier = List.of(before);
    return this;
  }

  SampleBubble forwarded(String words) {
    forwarded = words;
    return this;
  }

  SampleBubble reactions(StreamItem.Reaction... all) {
    reactions = List.of(all);
    return this;
  }

  SampleBubble answeredBy(String name) {
    answers = List.of(new StreamItem.Answer(name, "#" + anchor, at));
    return this;
  }

  StreamItem draw() {
    boolean read = mark.filter(m -> m.mark().equals("read")).isPresent();
    return new StreamItem.Bubble(
        anchor,
        opened,
        outgoing,
        who,
        who.isEmpty() ? "" : "+972 54-555-0133",
        tone,
        joined,
        gone,
        edited,
        forwarded,
        cards,
        earlier,
        "/journal",
        at,
        mark,
        mark.map(StatusMark::word).orElse(""),
        read ? Optional.of(times.clock(times.now().minusSeconds(600))) : Optional.empty(),
        reactions,
        answers);
  }
}
