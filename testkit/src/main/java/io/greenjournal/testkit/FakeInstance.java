package io.greenjournal.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
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
  private String token;
  private String state = "authorized";
  private Traffic traffic = Traffic.NONE;

  FakeInstance(String id, String token, FakeMessenger messenger) {
    this.id = id;
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

  /** Who saw a status post: the whole answer of {@code getStatusStatistic}. */
  public synchronized void statusViews(String idMessage, String jsonArray) {
    views.put(idMessage, jsonArray);
  }

  /** The vendor's word for the state; {@code ""} is an instance that is still being created. */
  public synchronized void state(String word) {
    state = word;
  }

  public synchronized String state() {
    return state;
  }

  /** Sets a setting, in the vendor's spelling; flags are {@code yes} or {@code no}. */
  public synchronized void setting(String name, String value) {
    settings.put(name, value);
  }

  public synchronized String setting(String name) {
    return settings.path(name).asText("");
  }

  synchronized String settings() {
    return settings.toString();
  }

  synchronized void traffic(Traffic source) {
    traffic = source;
  }

  synchronized boolean linked() {
    return LINKED.contains(state);
  }

  synchronized Optional<String> statusViews(String idMessage) {
    return Optional.ofNullable(views.get(idMessage));
  }

  /** What the journal shows now, newest first; of equally old records the one added later comes first. */
  synchronized List<JournalEntry> entries(FakeJournal journal, Instant now) {
    List<JournalEntry> entries = Stream.concat(
            traffic.entries(journal, now).stream(), added.getOrDefault(journal, List.of()).stream())
        .filter(entry -> entry.visible(now))
        .collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(entries);
    entries.sort(
        Comparator.comparingLong((JournalEntry entry) -> entry.timestamp(now)).reversed());
    return entries;
  }

  private synchronized void add(FakeJournal journal, String json) {
    added.computeIfAbsent(journal, key -> new ArrayList<>()).add(RawEntry.of(json));
  }
}
