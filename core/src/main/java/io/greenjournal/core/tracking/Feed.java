package io.greenjournal.core.tracking;

import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.Journal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the vendor writes into the journals only while a switch is on. The vendor's documentation names the switches;
 * all of them are off in a fresh instance, and what was missed while one was off cannot be had later.
 */
public enum Feed {
  /** Incoming messages and files; without it the journal is empty, whoever writes. */
  INCOMING("incoming", true, Weight.NOTHING, "incomingWebhook"),
  /** Delivery statuses of messages and posts. Mind {@code outgoingMessageWebhook}, which is another. */
  DELIVERY("delivery", true, Weight.LESS, "outgoingWebhook"),
  /** Messages that a person writes on the phone itself. */
  PHONE("phone", true, Weight.LESS, "outgoingMessageWebhook"),
  /** Who voted for what. */
  POLLS("polls", true, Weight.LESS, "pollMessageWebhook"),
  /** Texts before an edit, and that something was deleted. */
  CHANGES("changes", true, Weight.LESS, "editedMessageWebhook", "deletedMessageWebhook"),
  /** Calls; no journal of ours needs them. */
  CALLS("calls", false, Weight.LESS, "incomingCallWebhook", "outgoingCallWebhook");

  /** What is left of a journal without the feed. */
  private enum Weight {
    NOTHING,
    LESS
  }

  private final String word;
  private final boolean needed;
  private final Weight weight;
  private final List<String> switches;

  Feed(String word, boolean needed, Weight weight, String... switches) {
    this.word = word;
    this.needed = needed;
    this.weight = weight;
    this.switches = List.of(switches);
  }

  /** Those that an instance of this messenger has; calls are WhatsApp's alone. */
  public static List<Feed> of(Messenger messenger) {
    return Arrays.stream(values())
        .filter(feed -> feed != CALLS || messenger == Messenger.WHATSAPP)
        .toList();
  }

  public static Optional<Feed> of(String word) {
    return Arrays.stream(values()).filter(feed -> feed.word.equals(word)).findFirst();
  }

  /** The names of the switches of all feeds, in the vendor's spelling. */
  public static Set<String> allSwitches() {
    return Arrays.stream(values())
        .flatMap(feed -> feed.switches.stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The word of forms, texts and the API. */
  public String word() {
    return word;
  }

  /** Whether figures of ours are wrong or missing without it. */
  public boolean isNeeded() {
    return needed;
  }

  /** Whether its journal holds nothing at all without it, rather than less. */
  public boolean isAll() {
    return weight == Weight.NOTHING;
  }

  /** In the vendor's spelling. */
  public List<String> switches() {
    return switches;
  }

  /** The journals that it feeds, of those that an instance of this messenger has. */
  public List<Journal> journals(Messenger messenger) {
    Set<Journal> fed = switch (this) {
      case INCOMING -> EnumSet.of(Journal.INCOMING);
      case DELIVERY -> EnumSet.of(Journal.OUTGOING, Journal.OUTGOING_STATUSES);
      case PHONE -> EnumSet.of(Journal.OUTGOING);
      case POLLS, CHANGES -> EnumSet.of(Journal.INCOMING, Journal.OUTGOING);
      case CALLS -> EnumSet.noneOf(Journal.class);
    };
    return Journal.of(messenger).stream().filter(fed::contains).toList();
  }
}
