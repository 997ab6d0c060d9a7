package io.greenjournal.web.chats;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.Source;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.web.messages.Cached;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of chats: order, names, search, languages. */
class ChatListTest extends OneChat {
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

  @ParameterizedTest
  @ValueSource(strings = {"/chats/1101000001/nobody@c.us", "/chats/999/1@c.us", "/chats/x/1@c.us"})
  void an_unknown_chat_is_not_found(String path) {
    read(Journal.INCOMING, said("A", DANA, "Dana", "Hello", 600));

    assertThat(browser.get(path).statusCode()).isEqualTo(404);
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
}
