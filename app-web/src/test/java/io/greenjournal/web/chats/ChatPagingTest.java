package io.greenjournal.web.chats;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.web.messages.Cached;
import io.greenjournal.web.messages.ChatAddress;
import io.greenjournal.web.messages.MessageAddress;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways through a chat that is longer than a page. */
class ChatPagingTest extends OneChat {
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
}
