package io.greenjournal.web.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.Direction;
import io.greenjournal.testkit.Fixture;
import io.greenjournal.testkit.Fixtures;
import io.greenjournal.web.Browser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is to be read on the card of each kind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KindWordsTest {
  /** By the kind, and where one of it shows more by the whole name of the sample. */
  private static final Map<String, List<String>> WORDS = Map.ofEntries(
      Map.entry("textMessage-group", List.of(">Text<", "שלום, מתי פתוח מחר?")),
      Map.entry("textMessage-marker", List.of("linked devices")),
      Map.entry("textMessage-edited", List.of("edited afterwards")),
      Map.entry("textMessage-deleted", List.of("deleted afterwards", "Wrong chat, sorry")),
      Map.entry("extendedTextMessage", List.of(">Text<", "Your parcel 40117")),
      Map.entry(
          "extendedTextMessage-preview",
          List.of(">Prices<", "Washing, ironing", "laundry.example", "/thumbnail?", "Preview of")),
      Map.entry("extendedTextMessage-forwarded", List.of("forwarded, 3 times")),
      Map.entry(
          "extendedTextMessage-advertisement",
          List.of("after tapping an advertisement", "White Whale Laundry", "Autumn sale")),
      Map.entry(
          "imageMessage", List.of(">Image<", "пятно", "image/jpeg", "Open file", "/thumbnail?")),
      Map.entry("videoMessage", List.of(">Video<", "Open file")),
      Map.entry("videoMessage-note", List.of("round video")),
      Map.entry("documentMessage", List.of(">Document<", "Счёт 118.pdf", ">PDF<")),
      Map.entry("documentMessage-marker", List.of("larger than 100 MB")),
      Map.entry("audioMessage", List.of(">Audio<", ">OGA<")),
      Map.entry("stickerMessage", List.of(">Sticker<", "animated")),
      Map.entry(
          "locationMessage",
          List.of(">Place<", "14 Harbour Street", "openstreetmap.org", "geo:", "Show on a map")),
      Map.entry("locationMessage-bare", List.of("59.93863, 30.31413")),
      Map.entry(
          "contactMessage",
          List.of(">Contact<", "Ноам Левин", "+7 900 555-01-77", "tel:+79005550177", "Прачечная")),
      Map.entry("contactsArrayMessage", List.of("Maya Cohen", "+972 50-000-0017", "Ноам")),
      Map.entry("pollMessage", List.of(">Poll<", "Утром", "Вечером", "several answers")),
      Map.entry(
          "pollUpdateMessage", List.of(">Poll votes<", "Chosen by", "Дина (аптека)", "3 votes")),
      Map.entry("reactionMessage", List.of(">Reaction<", "👍", "Reaction to")),
      Map.entry("reactionMessage-removed", List.of("taken back")),
      Map.entry("quotedMessage", List.of("Да, подходит", "In answer to: Text", "в девять?")),
      Map.entry("quotedMessage-image", List.of("In answer to: Image", "Красивая!")),
      Map.entry("incomingBlock", List.of("blocked the account")),
      Map.entry("editedMessage", List.of("Its new text", "14 Harbour Street.", "About message")),
      Map.entry("deletedMessage", List.of("A message was deleted", "3EB0A1B2C3D4E5F60718")),
      Map.entry("buttonsMessage", List.of("Сколько комплектов?", "Один", "Прачечная")),
      Map.entry("buttonsResponseMessage", List.of("tapped", "Два")),
      Map.entry("interactiveButtons", List.of("Подтвердите приём", "A-118", "Клиника")),
      Map.entry("interactiveButtonsReply", List.of("Приду")),
      Map.entry(
          "templateMessage",
          List.of("Track", "https://shop.example/5510", "STOP", "+7 900 555-01-00")),
      Map.entry("templateButtonsReplyMessage", List.of("tapped", "Thanks")),
      Map.entry("listMessage", List.of("Choose a branch", "North", "Haifa", "Acre")),
      Map.entry("listResponseMessage", List.of("chosen", "Haifa")),
      Map.entry(
          "groupInviteMessage",
          List.of("Родители 2Б", "Qw7Zt0001", "120363025550104@g.us", "Nov 2026", "Join our")),
      Map.entry("productMessage", List.of("Wool coat", "129.00", ">title<")),
      Map.entry("orderMessage", List.of(">771<", "does not know this kind", ">orderId<")),
      Map.entry("someMessageOfTomorrow", List.of("a kind that nobody knows yet")));

  private Cached cached;
  private Browser browser;

  @BeforeAll
  void start(@TempDir Path dir) {
    cached = new Cached(dir).instance(Cached.CLINIC, "Clinic");
    Fixtures.all()
        .forEach(f -> cached.read(Cached.CLINIC, journal(f), Cached.NOW, List.of(f.json())));
    browser = new Browser(cached.console());
  }

  @AfterAll
  void stop() {
    cached.close();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_card_says_what_its_kind_says(Fixture sample) {
    JournalRecord record = Cached.record(Cached.CLINIC, journal(sample), sample.json());

    String page = browser.get(MessageAddress.of(record.key())).body();

    assertThat(page.substring(0, page.indexOf("id=\"raw\"")))
        .contains(WORDS.getOrDefault(sample.name(), List.of("the sample has no words here")));
  }

  @Test
  void no_kind_is_forgotten() {
    assertThat(
            Fixtures.all().stream().map(f -> f.name().replaceFirst("-.*", "")).distinct())
        .filteredOn(kind -> WORDS.keySet().stream().noneMatch(w -> w.split("-")[0].equals(kind)))
        .containsExactly("unnamed");
  }

  static Stream<Fixture> samples() {
    return Fixtures.all().stream()
        .filter(f -> f.direction().equals("incoming") && WORDS.containsKey(f.name()));
  }

  private static Journal journal(Fixture fixture) {
    return Journal.of(Direction.of(fixture.direction()).orElseThrow());
  }
}
