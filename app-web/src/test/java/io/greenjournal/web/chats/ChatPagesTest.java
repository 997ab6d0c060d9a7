package io.greenjournal.web.chats;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.Source;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.web.Browser;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.messages.Cached;
import io.greenjournal.web.messages.ChatAddress;
import io.greenjournal.web.messages.MessageAddress;
import io.greenjournal.web.shell.Language;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.WordBook;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatPagesTest {
  private static final InstanceId OTHER = new InstanceId("1101000002");
  private static final String DANA = "972521234567@c.us";
  private static final String GROUP = "120363000000000001@g.us";
  private static final Instant NOW = Cached.NOW;
  private static final Pattern SAID = Pattern.compile("message number ([0-9]+) of ours");

  @TempDir
  Path dir;

  private Cached cached;
  private Browser browser;

  @BeforeEach
  void start() {
    cached = new Cached(dir).instance(Cached.CLINIC, "Clinic").instance(OTHER, "Shop");
    browser = new Browser(cached.console());
  }

  @AfterEach
  void stop() {
    cached.close();
  }

  @Test
  void not_read_is_not_said_as_no_chats() {
    assertThat(page("/chats")).contains("Not read yet").doesNotContain("No chats yet");

    read(Journal.INCOMING);

    assertThat(page("/chats")).contains("No chats yet");
  }

  @Test
  void chats_stand_by_their_latest_message_and_are_found_by_instance_name_and_number() {
    read(
        Journal.INCOMING,
        said("A", DANA, "Dana Avraham", "Hello", 600),
        said("B", "79001234567@c.us", "Мария Соколова", "Привет", 300));
    cached.read(OTHER, Journal.INCOMING, NOW, said("C", "4915@c.us", "Laura", "Hallo", 60));

    String all = page("/chats");
    assertThat(all.indexOf(">Laura<")).isLessThan(all.indexOf(">Мария Соколова<"));
    assertThat(all.indexOf(">Мария Соколова<")).isLessThan(all.indexOf(">Dana Avraham<"));
    assertThat(all).contains("1 in, 0 out", "/chats/" + Cached.CLINIC + "/" + DANA + "#end");

    assertThat(page("/chats?instance=" + OTHER)).contains(">Laura<").doesNotContain(">Dana Avra");
    assertThat(page("/chats?q=dana")).contains(">Dana Avraham<").doesNotContain(">Laura<");
    assertThat(page("/chats?q=%2B972%2052%20123%204567"))
        .contains(">Dana Avraham<")
        .doesNotContain(">Laura<");
    assertThat(page("/chats?q=nobody")).contains("No such chat");
  }

  @Test
  void a_chat_shows_days_sides_reaction_quote_edit_and_deletion_in_place() {
    read(
        Journal.INCOMING,
        said("OLD", DANA, "Dana", "Yesterday", 30 * 3600),
        said("Q", DANA, "Dana", "Is it ready?", 4000),
        about("R", "reactionMessage", 3000, "extendedTextMessageData", "\"text\":\"🙏\"", "OUT"),
        said("E", DANA, "Dana", "I come at nine", 2900),
        said("D", DANA, "Dana", "The code is 4471", 2800),
        event(
            "EE",
            "editedMessage",
            2700,
            "editedMessageData",
            "\"textMessage\":\"I come at ten\",",
            "E"),
        event("DE", "deletedMessage", 2600, "deletedMessageData", "", "D"));
    read(Journal.OUTGOING, """
        {"type":"outgoing","idMessage":"OUT","timestamp":%d,"typeMessage":"quotedMessage","chatId":"%s",
         "statusMessage":"read","sendByApi":true,"extendedTextMessage":{"text":"Yes, all of it"},
         "quotedMessage":{"stanzaId":"Q","participant":"%s","typeMessage":"textMessage","textMessage":"Is it ready?"}}""".formatted(ago(3500), DANA, DANA));

    String page = page(chat(DANA));

    assertThat(page).contains("data-dir=\"in\"", "data-dir=\"out\"");
    assertThat(page.split("class=\"day-line\"", -1)).as("two days").hasSize(3);
    assertThat(page).contains("🙏", "from \u2068Dana\u2069", "data-status=\"read\"");
    assertThat(page)
        .as("the quote leads to its message")
        .containsPattern("class=\"quote\".*href=\"#m[0-9]+\"");
    assertThat(page)
        .contains(
            "I come at ten", "edited " + clock(2700), "what it said before", "I come at nine");
    assertThat(page).contains("is-gone", "Deleted " + clock(2600), "The code is 4471");
    assertThat(page.split("class=\"bubble", -1))
        .as("events stand at their message")
        .hasSize(1 + 5);
    assertThat(page).contains("/messages/" + Cached.CLINIC + "/outgoing/" + DANA + "/OUT");
  }

  @Test
  void an_event_about_a_message_that_is_not_there_is_told_and_not_dropped() {
    read(
        Journal.INCOMING,
        about("R", "reactionMessage", 3000, "extendedTextMessageData", "\"text\":\"🙏\"", "GONE"));

    assertThat(page(chat(DANA)))
        .contains("event-line", "Reaction of", "🙏", "That message is not in the cache.");
  }

  @Test
  void time_that_was_not_read_is_a_gap_between_the_messages_and_not_silence() {
    gapBetween(NOW.minus(Duration.ofHours(5)), NOW.minus(Duration.ofHours(2)));

    String whole = page(chat(DANA));
    String page = whole.substring(whole.indexOf("class=\"plain stream\""));

    assertThat(page)
        .containsPattern("Not synced: [^<]*" + clock(5 * 3600) + " to [^<]*" + clock(2 * 3600))
        .contains("messages in both directions", "3 h");
    assertThat(page.indexOf("before the gap")).isLessThan(page.indexOf("Not synced"));
    assertThat(page.indexOf("Not synced")).isLessThan(page.indexOf("after the gap"));
    assertThat(page.split("gap-line", -1)).as("both journals are one gap").hasSize(2);
  }

  @Test
  void linked_ids_are_read_as_one_chat_and_the_evidence_is_named() {
    read(Journal.INCOMING, said("A", DANA, "Dana", "by my number", 600), """
        {"type":"incoming","idMessage":"L","timestamp":%d,"typeMessage":"textMessage","chatId":"111222333@lid",
         "senderId":"%s","senderName":"Dana","textMessage":"by the hidden one"}""".formatted(
            ago(500), DANA));

    assertThat(page(chat(DANA)))
        .contains("by my number", "by the hidden one", "Read as one chat with", "111222333@lid")
        .contains(
            "both stand in one message",
            "/messages/" + Cached.CLINIC + "/incoming/111222333@lid/L");
    assertThat(page(chat("111222333@lid"))).contains("by my number");
  }

  @Test
  void senders_in_a_group_are_named_once_in_a_row() {
    read(
        Journal.INCOMING,
        inGroup("A", "79001@c.us", "Nurit", "first", 600),
        inGroup("B", "79001@c.us", "Nurit", "second", 590),
        inGroup("C", "79002@c.us", "Olga", "third", 580));

    String page = page(chat(GROUP));

    assertThat(page.split("class=\"who\"", -1)).hasSize(3);
    assertThat(page).contains(">Nurit<", ">Olga<");
  }

  @Test
  void paging_passes_every_message_once_in_both_directions() {
    read(
        Journal.INCOMING,
        IntStream.range(0, 100)
            .mapToObj(i -> said(
                "N" + i, DANA, "Dana", "message number " + i + " of ours", 9000 - 60L * (i / 3)))
            .toArray(String[]::new));

    List<String> back = new ArrayList<>();
    String first = "";
    for (String next = chat(DANA); !next.isEmpty(); next = link(first, "next")) {
      first = page(next);
      back.addAll(0, numbers(first));
    }
    List<String> forth = new ArrayList<>(numbers(first));
    for (String next = link(first, "prev"); !next.isEmpty(); next = link(first, "prev")) {
      first = page(next);
      forth.addAll(numbers(first));
    }

    assertThat(back).hasSize(100).doesNotHaveDuplicates();
    assertThat(forth).isEqualTo(back);
  }

  @Test
  void a_chat_opens_at_a_message_with_its_neighbours_on_either_side() {
    read(
        Journal.INCOMING,
        IntStream.range(0, 100)
            .mapToObj(i ->
                said("N" + i, DANA, "Dana", "message number " + i + " of ours", 9000 - 60L * i))
            .toArray(String[]::new));
    JournalRecord opened =
        Cached.record(Cached.CLINIC, Journal.INCOMING, said("N50", DANA, "Dana", "", 0));

    String page = page(ChatAddress.at(opened.key()).replace("#open", ""));

    assertThat(page).containsPattern("<li class=\"bubble\" id=\"open\"[^>]*data-found=\"1\"");
    assertThat(numbers(page)).startsWith("30").endsWith("70").contains("50");
    assertThat(page(MessageAddress.of(opened.key())))
        .contains(ChatAddress.at(opened.key()).replace("&", "&amp;"));
    assertThat(page("/journal")).contains("/chats/" + Cached.CLINIC + "/" + DANA + "?at=");
    assertThat(numbers(page(chat(DANA) + "?day=2026-11-20"))).isEmpty();
  }

  @Test
  void foreign_text_stays_text() {
    String evil = "<img src=x onerror=alert(1)> \u202Egnp.exe javascript:alert(1)";
    read(Journal.INCOMING, said("X", DANA, "<b>Dana</b>\u202E", evil, 600));

    for (String path : List.of("/chats", chat(DANA))) {
      assertThat(page(path))
          .doesNotContain("<img src=x", "<b>Dana", "\u202E</bdi>", "href=\"javascript")
          .contains("&lt;b&gt;Dana&lt;/b&gt;");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/chats/1101000001/nobody@c.us", "/chats/999/1@c.us", "/chats/x/1@c.us"})
  void an_unknown_chat_is_not_found(String path) {
    read(Journal.INCOMING, said("A", DANA, "Dana", "Hello", 600));

    assertThat(browser.get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "?at=nonsense",
    "?before=1101000001/incoming/972521234567@c.us/NONE",
    "?after=1101000001/incoming/1@c.us/A",
    "?day=soon"
  })
  void a_place_that_the_chat_does_not_have_is_explained(String query) {
    read(Journal.INCOMING, said("A", DANA, "Dana", "Hello", 600));

    HttpResponse<String> answer = browser.get(chat(DANA) + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Open the page without it");
  }

  @Test
  void who_sees_masked_sees_times_and_no_texts_and_who_sees_nothing_sees_no_chat() {
    read(Journal.INCOMING, said("A", DANA, "Dana", "the secret words", 600));
    ChatPages pages = cached.console().bean(ChatPages.class);
    Times times = new Times(new WordBook().in(Language.ENGLISH), ZoneOffset.UTC, NOW);
    PageQuery query = new PageQuery(chat(DANA), Map.of());
    ChatId chat = new ChatId(DANA);

    AccessScope masked = new AccessScope(Optional.empty(), Set.of(Cached.CLINIC));
    assertThat(pages.view(masked, Cached.CLINIC, chat, query, times))
        .hasValueSatisfying(view -> assertThat(view.toString())
            .contains("09:50:00", "masked")
            .doesNotContain("the secret words", "Dana"));
    assertThat(pages.view(AccessScope.only(Set.of(OTHER)), Cached.CLINIC, chat, query, times))
        .isEmpty();
  }

  @Test
  void words_are_found_inside_the_chat_and_lead_to_their_message() {
    read(
        Journal.INCOMING,
        said("A", DANA, "Dana", "The parcel is late", 600),
        said("B", DANA, "Dana", "Nothing else", 500),
        said("C", "79005550101@c.us", "Other", "My parcel too", 400));

    String page = page(chat(DANA) + "?find=%22-parce");

    assertThat(page)
        .contains("1 message found", "The <mark>parce</mark>l is late")
        .contains("at=1101000001%2Fincoming%2F");
    assertThat(
            page.substring(page.indexOf("class=\"found\""), page.indexOf("class=\"plain stream\"")))
        .doesNotContain("My parcel too");
    assertThat(page(chat(DANA) + "?find=xyz")).contains("Nothing found");
    assertThat(page(chat(DANA) + "?find=*%22-")).contains("Nothing found");
  }

  @Test
  void a_quoted_message_names_who_answered_it() {
    read(
        Journal.INCOMING,
        said("A", DANA, "Dana", "Is it ready?", 600),
        about("B", "quotedMessage", 500, "extendedTextMessage", "\"text\":\"Hello?\"", "A"));

    assertThat(page(chat(DANA))).containsPattern("class=\"answers\".*href=\"#m[0-9]+\".*Dana");
  }

  @Test
  void a_number_is_written_as_people_read_it_and_the_id_is_there_too() {
    read(Journal.INCOMING, said("A", DANA, "", "Hello", 600));

    assertThat(page(chat(DANA)))
        .contains(">+972 52-123-4567<", DANA, "data-copy=\"+972521234567\"");
    assertThat(page("/chats")).contains(">+972 52-123-4567<");
  }

  @Test
  void a_group_is_called_as_a_notification_calls_it() {
    String pushed = """
        {"typeWebhook":"incomingMessageReceived","timestamp":%d,"idMessage":"P",
         "senderData":{"chatId":"%s","chatName":"Parents 2B","sender":"%s","senderName":"Dana"},
         "messageData":{"typeMessage":"textMessage","textMessageData":{"textMessage":"hi"}}}""".formatted(ago(60), GROUP, DANA);
    JournalRecord seen =
        Cached.record(Cached.CLINIC, Journal.INCOMING, inGroup("P", DANA, "Dana", "hi", 60));
    cached
        .console()
        .bean(JournalStore.class)
        .merge(
            Batch.of(
                Cached.CLINIC,
                Journal.INCOMING,
                new Window(NOW.minus(Duration.ofDays(2)), NOW),
                NOW,
                List.of(new JournalRecord(
                        seen.journal(),
                        seen.key(),
                        seen.timestamp(),
                        seen.typeMessage(),
                        seen.status(),
                        seen.sentByApi(),
                        seen.sender(),
                        seen.text(),
                        Payload.of(pushed))
                    .from(Source.PUSH))),
            NOW);

    assertThat(page(chat(GROUP))).contains("<h1 class=\"truncate\"><bdi dir=\"auto\">Parents 2B<");
    assertThat(page("/chats")).contains(">Parents 2B<");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "he"})
  void both_pages_speak_every_language(String language) {
    read(Journal.INCOMING, said("A", DANA, "Dana", "Hello", 600));

    for (String path : List.of("/chats", chat(DANA))) {
      HttpResponse<String> answer =
          browser.send(browser.request(path).header("Accept-Language", language));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("lang=\"" + language + "\"");
    }
  }

  private void gapBetween(Instant from, Instant to) {
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

  private static List<JournalRecord> records(String... records) {
    return Arrays.stream(records)
        .map(json -> Cached.record(Cached.CLINIC, Journal.INCOMING, json))
        .toList();
  }

  private void read(Journal journal, String... records) {
    cached.read(Cached.CLINIC, journal, NOW, records);
    Journal opposite = journal == Journal.INCOMING ? Journal.OUTGOING : Journal.INCOMING;
    cached.read(Cached.CLINIC, opposite, NOW);
  }

  /** In the zone of the pages. */
  private static String clock(long age) {
    return DateTimeFormatter.ofPattern("HH:mm")
        .withZone(ZoneId.systemDefault())
        .format(NOW.minusSeconds(age));
  }

  private static long ago(long seconds) {
    return NOW.getEpochSecond() - seconds;
  }

  private static String said(String id, String chat, String name, String text, long age) {
    return """
        {"type":"incoming","idMessage":"%s","timestamp":%d,"typeMessage":"textMessage","chatId":"%s",
         "senderId":"%s","senderName":"%s","textMessage":"%s"}""".formatted(id, ago(age), chat, chat, name, text);
  }

  private static String inGroup(String id, String sender, String name, String text, long age) {
    return """
        {"type":"incoming","idMessage":"%s","timestamp":%d,"typeMessage":"textMessage","chatId":"%s",
         "senderId":"%s","senderName":"%s","textMessage":"%s"}""".formatted(id, ago(age), GROUP, sender, name, text);
  }

  private static String about(
      String id, String type, long age, String part, String content, String target) {
    return """
        {"type":"incoming","idMessage":"%s","timestamp":%d,"typeMessage":"%s","chatId":"%s",
         "senderId":"%s","senderName":"Dana","%s":{%s},
         "quotedMessage":{"stanzaId":"%s","participant":"%s"}}""".formatted(id, ago(age), type, DANA, DANA, part, content, target, DANA);
  }

  private static String event(
      String id, String type, long age, String part, String content, String target) {
    return """
        {"type":"incoming","idMessage":"%s","timestamp":%d,"typeMessage":"%s","chatId":"%s",
         "senderId":"%s","senderName":"Dana","%s":{%s"stanzaId":"%s"}}""".formatted(id, ago(age), type, DANA, DANA, part, content, target);
  }

  private static String chat(String id) {
    return ChatAddress.of(Cached.CLINIC, new ChatId(id));
  }

  private static List<String> numbers(String page) {
    Matcher said = SAID.matcher(page.substring(page.indexOf("class=\"plain stream\"")));
    List<String> numbers = new ArrayList<>();
    while (said.find()) {
      numbers.add(said.group(1));
    }
    return numbers;
  }

  private static String link(String page, String rel) {
    Matcher link = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"#]+)").matcher(page);
    return link.find() ? link.group(1).replace("&amp;", "&") : "";
  }

  private String page(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
