package io.greenjournal.web.chats;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.messages.Cached;
import io.greenjournal.web.shell.Language;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.WordBook;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands in the stream of a chat, and where. */
class ChatStreamTest extends OneChat {
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
  void foreign_text_stays_text() {
    String evil = "<img src=x onerror=alert(1)> \u202Egnp.exe javascript:alert(1)";
    read(Journal.INCOMING, said("X", DANA, "<b>Dana</b>\u202E", evil, 600));

    for (String path : List.of("/chats", chat(DANA))) {
      assertThat(page(path))
          .doesNotContain("<img src=x", "<b>Dana", "\u202E</bdi>", "href=\"javascript")
          .contains("&lt;b&gt;Dana&lt;/b&gt;");
    }
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
  void a_quoted_message_names_who_answered_it() {
    read(
        Journal.INCOMING,
        said("A", DANA, "Dana", "Is it ready?", 600),
        about("B", "quotedMessage", 500, "extendedTextMessage", "\"text\":\"Hello?\"", "A"));

    assertThat(page(chat(DANA))).containsPattern("class=\"answers\".*href=\"#m[0-9]+\".*Dana");
  }
}
