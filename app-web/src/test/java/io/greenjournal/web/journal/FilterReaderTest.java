package io.greenjournal.web.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.web.listing.BadValueException;
import io.greenjournal.web.listing.PageQuery;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final InstanceId HAIFA = new InstanceId("1101000001");
  private static final InstanceId MOSCOW = new InstanceId("1101000002");

  @Test
  void nothing_asked_is_every_message() {
    Wanted wanted = read(Map.of());

    assertThat(wanted.filter()).isEqualTo(JournalFilter.messages());
    assertThat(wanted.isNarrowed()).isFalse();
  }

  @Test
  void the_grammar_narrows_the_filter() {
    JournalFilter filter = search(
            "order dir:out type:image,call status:NOACCOUNT instance:haifa chat:79001234567"
                + " after:2026-11-03")
        .filter();

    assertThat(filter.text()).isEqualTo("order");
    assertThat(filter.journals()).containsExactly(Journal.OUTGOING);
    assertThat(filter.types())
        .containsExactlyInAnyOrder("imageMessage", "incomingCall", "outgoingCall");
    assertThat(filter.statuses()).containsExactly("noAccount");
    assertThat(filter.instances()).containsExactly(HAIFA);
    assertThat(filter.chats())
        .containsExactlyInAnyOrder(new ChatId("79001234567"), new ChatId("79001234567@c.us"));
    assertThat(filter.from()).hasValue(Instant.parse("2026-11-02T22:00:00Z"));
  }

  @Test
  void kinds_can_be_left_out() {
    assertThat(search("order -type:image,call -type:STICKER").filter())
        .isEqualTo(JournalFilter.messages()
            .withText("order")
            .leavingOut(Set.of("imageMessage", "incomingCall", "outgoingCall", "stickerMessage")));
    assertThat(search("-status:read").filter().statuses()).isEmpty();
  }

  @Test
  void a_sender_is_found_by_the_incoming_messages_of_their_chat() {
    JournalFilter filter = search("from:+7(900)123-45-67").filter();

    assertThat(filter.journals()).containsExactly(Journal.INCOMING);
    assertThat(filter.chats()).contains(new ChatId("79001234567@c.us"));
  }

  @Test
  void an_address_and_the_search_box_narrow_each_other() {
    Wanted wanted = read(Map.of("q", List.of("dir:in"), "direction", List.of("outgoing")));

    assertThat(wanted.impossible()).isTrue();
  }

  @Test
  void phrases_exclusions_and_beginnings_reach_the_search_as_typed() {
    assertThat(search("\"to pay\" -draft inv* type:text").filter().text())
        .isEqualTo("\"to pay\" -draft inv*");
  }

  @ParameterizedTest
  @CsvSource({
    "dir:sideways, journal.problem.dir",
    "before:soon, journal.problem.moment",
    "has:money, journal.problem.has",
    "instance:atlantis, journal.problem.instance",
    "from:dana, journal.problem.from",
    "chat:club, journal.problem.chat",
    "-dir:in, journal.problem.without",
    "type:%, journal.problem.type",
  })
  void what_cannot_be_used_is_explained(String typed, String key) {
    assertThat(search(typed).problems()).extracting(Problem::key).containsExactly(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"direction", "from", "to", "sentByApi", "instance", "status"})
  void a_value_that_an_address_cannot_have_is_refused(String parameter) {
    assertThatThrownBy(() -> read(Map.of(parameter, List.of("?!"))))
        .isInstanceOfSatisfying(BadValueException.class, e -> {
          assertThat(e.parameter()).isEqualTo(parameter);
          assertThat(e.allowed()).isNotEmpty();
          assertThat(e.backTo()).isEqualTo("/journal");
        });
  }

  @Test
  void the_last_day_of_a_period_is_part_of_it() {
    JournalFilter filter =
        read(Map.of("from", List.of("2026-11-03"), "to", List.of("2026-11-03"))).filter();

    assertThat(filter.from()).hasValue(Instant.parse("2026-11-02T22:00:00Z"));
    assertThat(filter.to()).hasValue(Instant.parse("2026-11-03T22:00:00Z"));
  }

  @Test
  void a_search_of_absurd_length_is_cut_and_said_so() {
    assertThat(search("word ".repeat(100)).problems())
        .extracting(Problem::key)
        .containsExactly("journal.problem.long");
  }

  private static Wanted search(String typed) {
    return read(Map.of("q", List.of(typed)));
  }

  private static Wanted read(Map<String, List<String>> values) {
    return new FilterReader(
            new PageQuery("/journal", values),
            List.of(instance(HAIFA, "קבלה Haifa"), instance(MOSCOW, "Продажи Москва")),
            ZoneId.of("Asia/Jerusalem"),
            NOW)
        .read();
  }

  private static Instance instance(InstanceId id, String name) {
    return new Instance(
        id, name, Messenger.WHATSAPP, URI.create("https://api.example.test"), Pace.LIVE, "abcd");
  }
}
