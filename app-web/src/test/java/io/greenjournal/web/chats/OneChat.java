package io.greenjournal.web.chats;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.web.Browser;
import io.greenjournal.web.messages.Cached;
import io.greenjournal.web.messages.ChatAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A console with the cache of a clinic, and what people write there. */
abstract class OneChat {
  static final InstanceId OTHER = new InstanceId("1101000002");
  static final String DANA = "972521234567@c.us";
  static final String GROUP = "120363000000000001@g.us";
  static final Instant NOW = Cached.NOW;
  static final Pattern SAID = Pattern.compile("message number ([0-9]+) of ours");

  @TempDir
  Path dir;

  Cached cached;
  Browser browser;

  @BeforeEach
  void start() {
    cached = new Cached(dir).instance(Cached.CLINIC, "Clinic").instance(OTHER, "Shop");
    browser = new Browser(cached.console());
  }

  @AfterEach
  void stop() {
    cached.close();
  }

  void gapBetween(Instant from, Instant to) {
    JournalStore store = cached.console().bean(JournalStore.class);
    for (Journal journal : Journal.ofMessages()) {
      List<JournalRecord> before = journal == Journal.INCOMING
          ? records(said("A", DANA, "Dana", "before the gap", 6 * 3600))
          : List.of();
      List<JournalRecord> after = journal == Journal.INCOMING
          ? records(said("B", DANA, "Dana", "after the gap", 3600))
          : List.of();
      store.merge(
          Batch.of(
              Cached.CLINIC,
              journal,
              new Window(from.minus(Duration.ofDays(2)), from),
              from,
              before),
          from);
      store.merge(Batch.of(Cached.CLINIC, journal, new Window(to, NOW), NOW, after), NOW);
    }
  }

  static List<JournalRecord> records(String... records) {
    return Arrays.stream(records)
        .map(json -> Cached.record(Cached.CLINIC, Journal.INCOMING, json))
        .toList();
  }

  void read(Journal journal, String... records) {
    cached.read(Cached.CLINIC, journal, NOW, records);
    Journal opposite = journal == Journal.INCOMING ? Journal.OUTGOING : Journal.INCOMING;
    cached.read(Cached.CLINIC, opposite, NOW);
  }

  /** In the zone of the pages. */
  static String clock(long age) {
    return DateTimeFormatter.ofPattern("HH:mm")
        .withZone(ZoneId.systemDefault())
        .format(NOW.minusSeconds(age));
  }

  static long ago(long seconds) {
    return NOW.getEpochSecond() - seconds;
  }

  static String said(String id, String chat, String name, String text, long age) {
    return """
        {"type":"incoming","idMessage":"%s","timestamp":%d,"typeMessage":"textMessage","chatId":"%s",
         "senderId":"%s","senderName":"%s","textMessage":"%s"}""".formatted(id, ago(age), chat, chat, name, text);
  }

  static String inGroup(String id, String sender, String name, String text, long age) {
    return """
        {"type":"incoming","idMessage":"%s","timestamp":%d,"typeMessage":"textMessage","chatId":"%s",
         "senderId":"%s","senderName":"%s","textMessage":"%s"}""".formatted(id, ago(age), GROUP, sender, name, text);
  }

  static String about(
      String id, String type, long age, String part, String content, String target) {
    return """
        {"type":"incoming","idMessage":"%s","timestamp":%d,"typeMessage":"%s","chatId":"%s",
         "senderId":"%s","senderName":"Dana","%s":{%s},
         "quotedMessage":{"stanzaId":"%s","participant":"%s"}}""".formatted(id, ago(age), type, DANA, DANA, part, content, target, DANA);
  }

  static String event(
      String id, String type, long age, String part, String content, String target) {
    return """
        {"type":"incoming","idMessage":"%s","timestamp":%d,"typeMessage":"%s","chatId":"%s",
         "senderId":"%s","senderName":"Dana","%s":{%s"stanzaId":"%s"}}""".formatted(id, ago(age), type, DANA, DANA, part, content, target);
  }

  static String chat(String id) {
    return ChatAddress.of(Cached.CLINIC, new ChatId(id));
  }

  static List<String> numbers(String page) {
    Matcher said = SAID.matcher(page.substring(page.indexOf("class=\"plain stream\"")));
    List<String> numbers = new ArrayList<>();
    while (said.find()) {
      numbers.add(said.group(1));
    }
    return numbers;
  }

  static String link(String page, String rel) {
    Matcher link = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"#]+)").matcher(page);
    return link.find() ? link.group(1).replace("&amp;", "&") : "";
  }

  String page(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
