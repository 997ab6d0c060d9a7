package io.greenjournal.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One instance of the fake: its secret, its state, its settings and its journals. Everything may change while
 * it is being served, from any thread.
 */
public final class FakeInstance {
  private static final Set<String> LINKED =
      Set.of("authorized", "yellowCard", "suspended", "sleepMode");

  private final String id;
  private final FakeMessenger messenger;
  private final ObjectNode settings;
  private final Map<FakeJournal, List<JournalEntry>> added = new EnumMap<>(FakeJournal.class);
  private final Map<String, String> views = new HashMap<>();
  private final List<String> queue = new ArrayList<>();
  private final InstantSource clock;
  private final StateLog states;
  private final List<LateSetting> late = new ArrayList<>();
  private Duration settingsDelay = Duration.ZERO;
  private PartnerTerms terms = PartnerTerms.USUAL;
  private String token;
  private int notifications;
  private Traffic traffic = Traffic.NONE;
  private int readsUntilUnlinked;
  private Optional<Duration> scannedAfter = Optional.empty();
  private Optional<Instant> codeShown = Optional.empty();

  FakeInstance(String id, String token, FakeMessenger messenger, InstantSource clock) {
    this.id = id;
    this.clock = clock;
    this.states = new StateLog(clock.instant(), "authorized");
    this.token = token;
    this.messenger = messenger;
    this.settings = FakeSettings.of(id, messenger);
  }

  public String id() {
    return id;
  }

  public FakeMessenger messenger() {
    return messenger;
  }

  public synchronized String token() {
    return token;
  }

  /** Rotates the token; the old one is refused from now on. */
  public synchronized void token(String newToken) {
    token = newToken;
  }

  /** Adds a received message; its text is served byte for byte, comments and mistakes included. */
  public void incoming(String json) {
    add(FakeJournal.INCOMING, json);
  }

  /** Adds a sent message, in the same way. */
  public void outgoing(String json) {
    add(FakeJournal.OUTGOING, json);
  }

  /** Adds a status post of this instance, in the same way. */
  public void outgoingStatus(String json) {
    add(FakeJournal.OUTGOING_STATUSES, json);
  }

  /** Adds a status post of a contact, in the same way. */
  public void incomingStatus(String json) {
    add(FakeJournal.INCOMING_STATUSES, json);
  }

  /** Adds a call that came in, in the same way; WhatsApp only. */
  public void incomingCall(String json) {
    add(FakeJournal.INCOMING_CALLS, json);
  }

  /** Adds a call that went out, in the same way; WhatsApp only. */
  public void outgoingCall(String json) {
    add(FakeJournal.OUTGOING_CALLS, json);
  }

  /** Adds a message that waits to be sent, in the same way. */
  public synchronized void queue(String json) {
    queue.add(json);
  }

  synchronized List<String> queue() {
    return List.copyOf(queue);
  }

  /** How many notifications wait to be fetched. */
  public synchronized void notifications(int waiting) {
    notifications = waiting;
  }

  synchronized int notifications() {
    return notifications;
  }

  /** Who saw a status post: the whole answer of {@code getStatusStatistic}. */
  public synchronized void statusViews(String idMessage, String jsonArray) {
    views.put(idMessage, jsonArray);
  }

  /** The vendor's word for the state; {@code ""} is an instance that is still being created. */
  public synchronized void state(String word) {
    states.set(clock.instant(), word);
  }

  /** The state at this moment; a restart is over after half a minute. */
  public synchronized String state() {
    return states.at(clock.instant());
  }

  synchronized boolean restarting() {
    return states.restarting(clock.instant());
  }

  synchronized void restart() {
    states.restart(clock.instant());
  }

  synchronized String stateHistory(int count) {
    return states.json(clock.instant(), count, phone());
  }

  /** The chat of the account itself. */
  String wid() {
    return FakeSettings.wid(id, messenger);
  }

  /** The number of the linked account, digits only. */
  String phone() {
    return "7" + id.replaceAll("\\D", "");
  }

  /** Sets a setting, in the vendor's spelling; flags are {@code yes} or {@code no}. */
  public synchronized void setting(String name, String value) {
    settings.put(name, value);
  }

  public synchronized String setting(String name) {
    takeLate();
    return settings.path(name).asText("");
  }

  /**
   * How long after {@code setSettings} the new settings act and are told; none at start. The vendor's documentation
   * says up to five minutes.
   */
  public synchronized void settingsDelay(Duration delay) {
    settingsDelay = delay;
  }

  /** What a partner is told of it. */
  public synchronized void terms(PartnerTerms wanted) {
    terms = wanted;
  }

  synchronized PartnerTerms terms() {
    return terms;
  }

  private record LateSetting(Instant from, String name, JsonNode value) {}

  /** Settings whose time has come. */
  private void takeLate() {
    Instant now = clock.instant();
    late.stream()
        .filter(one -> !one.from().isAfter(now))
        .forEach(one -> settings.set(one.name(), one.value()));
    late.removeIf(one -> !one.from().isAfter(now));
  }

  boolean isOff(String flag) {
    return setting(flag).equals("no");
  }

  /** As {@code setSettings} does it. */
  synchronized void change(String name, JsonNode value) {
    late.add(new LateSetting(clock.instant().plus(settingsDelay), name, value));
    takeLate();
  }

  synchronized boolean hasSetting(String name) {
    return settings.has(name);
  }

  synchronized String settings() {
    takeLate();
    return settings.toString();
  }

  synchronized void traffic(Traffic source) {
    traffic = source;
  }

  /** A phone scans the code that {@code qr} gives, so long after the first one was shown; none does at start. */
  public synchronized void scannedAfter(Duration patience) {
    scannedAfter = Optional.of(patience);
  }

  /** Somebody looks at a code; one that was left alone for a minute is not scanned any more. */
  synchronized void lookAtCode() {
    Instant now = clock.instant();
    Optional<Instant> scanned =
        codeShown.flatMap(shown -> scannedAfter.map(shown::plus)).filter(at -> !at.isAfter(now));
    if (scanned.isEmpty()) {
      codeShown = codeShown.or(() -> Optional.of(now));
      return;
    }
    boolean inTime = scanned.get().plusSeconds(60).isAfter(now);
    codeShown = inTime ? Optional.empty() : Optional.of(now);
    if (inTime) {
      state("authorized");
    }
  }

  synchronized boolean linked() {
    return LINKED.contains(state());
  }

  synchronized Moment moment(Instant now) {
    return new Moment(now.getEpochSecond(), !isOff("outgoingWebhook"));
  }

  synchronized Optional<String> statusViews(String idMessage, Moment moment) {
    return Optional.ofNullable(views.get(idMessage)).or(() -> traffic.views(idMessage, moment));
  }

  /** What the journal shows, newest first; of equally old records the one added later comes first. */
  synchronized List<JournalEntry> entries(FakeJournal journal, Moment moment, long from) {
    List<JournalEntry> entries = Stream.concat(
            traffic.entries(journal, moment).stream(),
            added.getOrDefault(journal, List.of()).stream())
        .filter(entry -> entry.visible(moment) && entry.timestamp(moment) >= from)
        .collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(entries);
    entries.sort(NewestFirst.at(moment));
    return entries;
  }

  /** A step of delivery with the identity of its message. */
  record Walked(JsonNode record, JournalEntry.Step step) {}

  /** What happened to sent messages in this time, oldest first, in UNIX seconds; the end is not included. */
  synchronized List<Walked> steps(long from, long until) {
    return traffic.entries(FakeJournal.OUTGOING, new Moment(until, true)).stream()
        .flatMap(entry -> entry.steps().stream()
            .filter(step -> step.at() >= from && step.at() < until)
            .map(step -> new Walked(
                JsonNodeFactory.instance
                    .objectNode()
                    .put("chatId", entry.chatId())
                    .put("idMessage", entry.idMessage()),
                step)))
        .sorted(Comparator.comparingLong(walked -> walked.step().at()))
        .toList();
  }

  /** Loses its link once its journals have been read so often, so that there is a past to show. */
  synchronized void unlinkAfter(int reads) {
    readsUntilUnlinked = reads;
  }

  synchronized void read() {
    if (readsUntilUnlinked > 0 && --readsUntilUnlinked == 0) {
      state("notAuthorized");
    }
  }

  private synchronized void add(FakeJournal journal, String json) {
    added.computeIfAbsent(journal, key -> new ArrayList<>()).add(RawEntry.of(json));
  }
}
