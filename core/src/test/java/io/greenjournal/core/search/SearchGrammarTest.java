package io.greenjournal.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.greenjournal.core.conversation.NamedPeople;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.LeftOut;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.search.SearchProblem.Kind;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchGrammarTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final InstanceId HAIFA = new InstanceId("1101000001");
  private static final InstanceId MOSCOW = new InstanceId("1101000002");
  private static final ChatId DANA = new ChatId("79001234567@c.us");
  private static final ChatId OTHER_DANA = new ChatId("155508384256027@lid");
  private static final ChatId GROUP = new ChatId("120363043968066561@g.us");
  private static final JournalFilter ALL = JournalFilter.messages();

  static Stream<Arguments> accepted() {
    JournalFilter in = ALL.withJournals(Set.of(Journal.INCOMING));
    JournalFilter out = ALL.withJournals(Set.of(Journal.OUTGOING));
    return Stream.of(
        arguments("", ALL),
        arguments("   ", ALL),
        arguments("order", ALL.withText("order")),
        arguments("\"to pay\" -draft inv*", ALL.withText("\"to pay\" -draft inv*")),
        arguments("re:order 10:30 type:", ALL.withText("re:order 10:30 type:")),
        arguments("dir:in", in),
        arguments("DIR:Incoming", in),
        arguments("dir:in,out", ALL),
        arguments("-dir:in", out),
        arguments("-dir:out", in),
        arguments("type:image", ALL.withTypes(Set.of("imageMessage"))),
        arguments(
            "type:call,poll", ALL.withTypes(Set.of("incomingCall", "outgoingCall", "pollMessage"))),
        arguments("type:buttonreply", ALL.withTypes(Set.copyOf(KindWords.types("buttonReply")))),
        arguments("type:somethingNew", ALL.withTypes(Set.of("somethingNew"))),
        arguments("type:image type:video", ALL.withTypes(Set.of("imageMessage", "videoMessage"))),
        arguments("-type:image", without(LeftOut.NOTHING.withTypes(Set.of("imageMessage")))),
        arguments("has:file", ALL.withTypes(KindWords.withFile())),
        arguments("has:file type:image,text", ALL.withTypes(Set.of("imageMessage"))),
        arguments("-has:file", without(LeftOut.NOTHING.withTypes(KindWords.withFile()))),
        arguments("status:NOACCOUNT,Read", ALL.withStatuses(Set.of("noAccount", "read"))),
        arguments("status:unknown", ALL.withStatuses(Set.of(""))),
        arguments(
            "-status:read,unknown", without(LeftOut.NOTHING.withStatuses(Set.of("read", "")))),
        arguments("instance:haifa", ALL.withInstances(Set.of(HAIFA))),
        arguments("instance:\"продажи москва\"", ALL.withInstances(Set.of(MOSCOW))),
        arguments("instance:1101000002", ALL.withInstances(Set.of(MOSCOW))),
        arguments("tag:support", ALL.withInstances(Set.of(HAIFA))),
        arguments("tag:Support,продажи", ALL.withInstances(Set.of(HAIFA, MOSCOW))),
        arguments("tag:il instance:haifa", ALL.withInstances(Set.of(HAIFA))),
        arguments("-tag:support", ALL.withInstances(Set.of(MOSCOW))),
        arguments("-instance:haifa", ALL.withInstances(Set.of(MOSCOW))),
        arguments("chat:79001234567", ALL.withChats(Set.of(new ChatId("79001234567"), DANA))),
        arguments("chat:120363043968066561@g.us", ALL.withChats(Set.of(GROUP))),
        arguments("chat:-70012", ALL.withChats(Set.of(new ChatId("-70012")))),
        arguments("chat:dana", ALL.withChats(Set.of(DANA, OTHER_DANA))),
        arguments(
            "-chat:120363043968066561@g.us", without(LeftOut.NOTHING.withChats(Set.of(GROUP)))),
        arguments("from:dana", in.withSenders(Set.of(DANA, OTHER_DANA))),
        arguments("from:\"Dana Levi\"", in.withSenders(Set.of(DANA))),
        arguments("from:+7(900)123-45-67", in.withSenders(Set.of(new ChatId("79001234567"), DANA))),
        arguments("-from:dana", without(LeftOut.NOTHING.withSenders(Set.of(DANA, OTHER_DANA)))),
        arguments(
            "after:2026-11-03 before:2026-11-05T09:30",
            ALL.withPeriod(
                Optional.of(Instant.parse("2026-11-02T22:00:00Z")),
                Optional.of(Instant.parse("2026-11-05T07:30:00Z")))),
        arguments(
            "after:2d after:2026-11-20T00:00:00Z",
            ALL.withPeriod(Optional.of(Instant.parse("2026-11-20T00:00:00Z")), Optional.empty())),
        arguments(
            "after:Yesterday",
            ALL.withPeriod(Optional.of(Instant.parse("2026-11-19T22:00:00Z")), Optional.empty())));
  }

  @ParameterizedTest
  @MethodSource
  void accepted(String typed, JournalFilter filter) {
    SearchReading reading = read(typed);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.impossible()).isFalse();
    assertThat(reading.filter()).isEqualTo(filter);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dir:sideways|DIR|sideways|4",
        "order dir:in,up|DIR|up|13",
        "before:soon|MOMENT|soon|7",
        "a -before:2d|WITHOUT|-before:2d|2",
        "has:money|HAS|money|4",
        "-has:money|HAS|money|5",
        "type:%|TYPE|%|5",
        "-status:?|STATUS|?|8",
        "instance:atlantis|INSTANCE|atlantis|9",
        "-instance:atlantis|INSTANCE|atlantis|10",
        "tag:none|TAG|none|4",
        "from:zoe|FROM|zoe|5",
        "hello chat:club|CHAT|club|11",
      })
  void refused_with_what_and_where(String typed, Kind kind, String value, int at) {
    assertThat(read(typed).problems()).containsExactly(new SearchProblem(kind, value, at));
  }

  @Test
  void problems_come_in_the_order_of_the_text() {
    assertThat(read("from:zoe type:% dir:up").problems())
        .extracting(SearchProblem::kind)
        .containsExactly(Kind.FROM, Kind.TYPE, Kind.DIR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dir:in -dir:in",
        "dir:out from:dana",
        "instance:haifa -instance:haifa",
        "-instance:haifa -instance:1101000002",
        "instance:atlantis",
        "tag:none",
        "tag:support instance:москва",
        "from:zoe",
        "chat:zoe",
        "has:file type:text",
      })
  void what_excludes_itself_or_names_nobody_is_impossible(String typed) {
    assertThat(read(typed).impossible()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-from:zoe", "-instance:atlantis", "dir:up", "type:%"})
  void what_leaves_nothing_out_or_is_refused_narrows_nothing(String typed) {
    assertThat(read(typed).impossible()).isFalse();
    assertThat(read(typed).filter()).isEqualTo(ALL);
  }

  @Test
  void a_name_of_too_many_people_is_cut_and_said_so() {
    SearchReading reading = read("x from:many");

    assertThat(reading.filter().senders()).hasSize(SearchGrammar.MOST_PEOPLE);
    assertThat(reading.problems()).containsExactly(new SearchProblem(Kind.CUT, "many", 7));
    assertThat(Kind.CUT.isRefusal()).isFalse();
    assertThat(reading.problems().get(0).sentence())
        .isEqualTo(
            "at character 8: 'many': the name of more than 20 people; only so many were used");
  }

  @Test
  void people_are_looked_up_in_the_instances_that_are_searched() {
    SearchWorld world = new SearchWorld(
        INSTANCES,
        (instances, part, most) -> {
          assertThat(instances).containsExactly(MOSCOW);
          return NamedPeople.NOBODY;
        },
        ZoneId.of("Asia/Jerusalem"),
        NOW);

    assertThat(SearchGrammar.read("from:dana -instance:haifa", world).impossible())
        .isTrue();
  }

  @Test
  void sixteen_parts_and_256_characters_are_enough() {
    assertThat(read("ab ".repeat(17)).problems())
        .containsExactly(new SearchProblem(Kind.MANY, "", 48));
    assertThat(read("ab ".repeat(16)).problems()).isEmpty();
    assertThat(read("x".repeat(257)).problems())
        .containsExactly(new SearchProblem(Kind.LONG, "", 256));
    assertThat(read("x".repeat(257)).filter().text()).hasSize(256);
  }

  @Test
  void a_search_and_another_filter_narrow_each_other() {
    JournalFilter asked = ALL.withJournals(Set.of(Journal.OUTGOING))
        .withTypes(Set.of("imageMessage", "videoMessage"))
        .withPeriod(Optional.of(NOW.minusSeconds(60)), Optional.empty());

    SearchReading both = read("type:image,text after:2d parcel").within(asked);

    assertThat(both.impossible()).isFalse();
    assertThat(both.filter()).isEqualTo(asked.withTypes(Set.of("imageMessage")).withText("parcel"));
    assertThat(read("dir:in").within(asked).impossible()).isTrue();
    assertThat(read("type:text").within(asked).impossible()).isTrue();
  }

  private static JournalFilter without(LeftOut leftOut) {
    return ALL.leavingOut(leftOut);
  }

  private static final List<Instance> INSTANCES = List.of(
      instance(HAIFA, "קבלה Haifa", Set.of("support", "il")),
      instance(MOSCOW, "Продажи Москва", Set.of("продажи")));

  private static SearchReading read(String typed) {
    return SearchGrammar.read(
        typed,
        new SearchWorld(INSTANCES, SearchGrammarTest::named, ZoneId.of("Asia/Jerusalem"), NOW));
  }

  private static NamedPeople named(Set<InstanceId> instances, String part, int most) {
    return switch (part) {
      case "dana" -> new NamedPeople(Set.of(DANA, OTHER_DANA), false);
      case "Dana Levi" -> new NamedPeople(Set.of(DANA), false);
      case "many" ->
        new NamedPeople(
            Stream.iterate(1, n -> n + 1)
                .limit(most)
                .map(n -> new ChatId(n + "@c.us"))
                .collect(Collectors.toSet()),
            true);
      default -> NamedPeople.NOBODY;
    };
  }

  private static Instance instance(InstanceId id, String name, Set<String> tags) {
    return new Instance(
        id,
        name,
        Messenger.WHATSAPP,
        URI.create("https://api.example.test"),
        Pace.LIVE,
        "abcd",
        tags);
  }
}
