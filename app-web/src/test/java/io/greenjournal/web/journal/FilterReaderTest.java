package io.greenjournal.web.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.conversation.NamedPeople;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.search.SearchWorld;
import io.greenjournal.web.listing.BadValueException;
import io.greenjournal.web.listing.PageQuery;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
  void an_address_and_the_search_box_narrow_each_other() {
    Wanted wanted = read(Map.of("q", List.of("dir:in"), "direction", List.of("outgoing")));

    assertThat(wanted.impossible()).isTrue();
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

  private static Wanted search(String typed) {
    return read(Map.of("q", List.of(typed)));
  }

  private static Wanted read(Map<String, List<String>> values) {
    return new FilterReader(
            new PageQuery("/journal", values),
            new SearchWorld(
                List.of(instance(HAIFA, "קבלה Haifa"), instance(MOSCOW, "Продажи Москва")),
                (wanted, part, most) -> NamedPeople.NOBODY,
                ZoneId.of("Asia/Jerusalem"),
                NOW))
        .read();
  }

  private static Instance instance(InstanceId id, String name) {
    return new Instance(
        id, name, Messenger.WHATSAPP, URI.create("https://api.example.test"), Pace.LIVE, "abcd");
  }
}
