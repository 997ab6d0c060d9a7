package io.greenjournal.adapter.sqlite;

import static io.greenjournal.adapter.sqlite.Caches.found;
import static io.greenjournal.adapter.sqlite.Caches.merge;
import static io.greenjournal.adapter.sqlite.Caches.search;
import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static io.greenjournal.testkit.memory.Records.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.message.ChatId;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextSearchTest {
  @TempDir
  Path directory;

  private SqliteCache cache;

  @BeforeEach
  void open() {
    cache = Caches.open(directory);
  }

  @AfterEach
  void close() {
    cache.close();
  }

  @ParameterizedTest
  @CsvSource({
    "שָׁלוֹם לְכֻלָּם, שלום",
    "שלום לכולם, שָׁלוֹם",
    "נפגשים בת״א, בתא",
    "נפגשים בת״א, בת\"א",
    "Ёлка стоит, елка",
    "елка стоит, ЁЛКА",
    "мой дом, мой",
    "Crème Brûlée, creme brulee",
    "I don't know, dont",
    "I dont know, don’t",
    "Большой привет, прив*",
    "the parcel is here, parc*",
    "the parcel is here, \"parcel is\"",
    "the parcel is here, \"parcel i\"*",
    "the parcel is here, parcel -lost",
    "mail to noa@example.com please, noa@example.com",
    "ＦＵＬＬ width, full",
  })
  void words_are_found_however_they_are_spelled(String text, String wanted) {
    merge(
        cache,
        incoming("A1").saying(text).build(),
        incoming("A2").saying("unrelated").build());

    assertThat(search(cache, wanted)).containsExactly("A1");
  }

  @ParameterizedTest
  @CsvSource({
    "мои дома, мой",
    "the parcel is here, parc",
    "the parcel is here, \"is parcel\"",
    "the parcel is here, parcel -here",
    "the parcel is here, parcel lost",
  })
  void other_words_are_not_found(String text, String wanted) {
    merge(cache, incoming("A1").saying(text).build());
    assertThat(found(cache, JournalFilter.messages())).containsExactly("A1");

    assertThat(search(cache, wanted)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\"\"",
        "*",
        "-",
        "- -",
        "NEAR(a b)",
        "text:parcel",
        "tags:i1",
        "AND",
        "a AND",
        "(",
        "^a",
        "{text}",
        "a*b",
        "\"a",
        "a\"b",
        "'",
        "😄",
        "\u0000",
        "parcel \"",
        "--",
        "x\" OR tags : \"i1"
      })
  void nothing_that_is_typed_is_syntax(String typed) {
    merge(cache, incoming("A1").saying("hello").build());

    assertThat(search(cache, typed)).isEmpty();
  }

  @Test
  void only_unwanted_words_leave_all_the_rest() {
    merge(
        cache,
        incoming("A1").saying("lost").build(),
        incoming("A2").saying("found").build());

    assertThat(search(cache, "-lost")).containsExactly("A2");
  }

  @Test
  void a_search_is_narrowed_by_every_part_of_the_filter() {
    merge(cache, incoming("IN").saying("parcel").build());
    merge(cache, outgoing("OUT").saying("parcel").withType("imageMessage").build());
    merge(cache, incoming("THEIRS").of(OTHER).saying("parcel").build());
    merge(cache, post("POST").saying("parcel").build());
    var parcels = JournalFilter.messages().withText("parcel");

    assertThat(found(cache, parcels)).containsExactlyInAnyOrder("IN", "OUT", "THEIRS");
    assertThat(found(cache, parcels.withInstances(Set.of(OTHER)))).containsExactly("THEIRS");
    assertThat(found(cache, parcels.withTypes(Set.of("imageMessage")))).containsExactly("OUT");
    assertThat(
            found(cache, parcels.withInstances(Set.of(INSTANCE)).withTypes(Set.of("textMessage"))))
        .containsExactly("IN");
    assertThat(found(cache, parcels.withJournals(Set.of(Journal.OUTGOING)))).containsExactly("OUT");
    assertThat(found(cache, parcels.withJournals(Set.of(Journal.OUTGOING_STATUSES))))
        .containsExactly("POST");
    assertThat(found(cache, parcels.withChats(Set.of(new ChatId("nobody@c.us")))))
        .isEmpty();
    assertThat(found(cache, parcels.withStatuses(Set.of("sent")))).containsExactly("OUT");
    assertThat(found(cache, parcels.withSentByApi(Optional.of(true)))).containsExactly("OUT");
    assertThat(found(cache, parcels.withPeriod(Optional.of(NOW), Optional.empty())))
        .isEmpty();
  }

  @Test
  void a_search_looks_into_the_instances_of_the_scope_only() {
    merge(cache, incoming("MINE").saying("secret parcel").build());
    merge(cache, incoming("THEIRS").of(OTHER).saying("secret parcel").build());
    var filter = JournalFilter.messages().withText("parcel");

    assertThat(found(cache, AccessScope.only(Set.of(OTHER)), filter)).containsExactly("THEIRS");
    assertThat(found(cache, AccessScope.only(Set.of()), filter)).isEmpty();
    assertThat(found(cache, new AccessScope(Optional.empty(), Set.of(OTHER)), filter))
        .containsExactly("MINE");
  }

  @Test
  void one_or_few_instances_and_kinds_are_looked_up_in_the_index_itself() {
    merge(cache, incoming("MINE").saying("parcel").build());
    merge(cache, incoming("THEIRS").of(OTHER).saying("parcel").build());
    JournalFilter all = JournalFilter.messages();
    AccessScope scope = AccessScope.everything();

    assertThat(lookedUp(scope, all)).isEqualTo("text : \"parcel\"");
    assertThat(lookedUp(scope, all.withInstances(Set.of(INSTANCE))))
        .isEqualTo("text : \"parcel\" AND tags : (\"i1\")");
    assertThat(lookedUp(scope, all.withInstances(Set.of(INSTANCE, OTHER))))
        .isEqualTo("text : \"parcel\" AND tags : (\"i1\" OR \"i2\")");
    assertThat(lookedUp(AccessScope.only(Set.of(OTHER)), all))
        .isEqualTo("text : \"parcel\" AND tags : (\"i2\")");
    assertThat(
            lookedUp(scope, all.withInstances(Set.of(INSTANCE)).withTypes(Set.of("textMessage"))))
        .isEqualTo("text : \"parcel\" AND tags : (\"i1t1\")");
    assertThat(lookedUp(
            AccessScope.only(Set.of(INSTANCE, OTHER)),
            all.withSenders(Set.of(new ChatId("79001234567@c.us")))))
        .as("those that know the sender")
        .isEqualTo("text : \"parcel\" AND tags : (\"i1\" OR \"i2\")");
  }

  private String lookedUp(AccessScope scope, JournalFilter filter) {
    return cache.database().read(sql -> {
      Visible visible = Visible.of(sql, scope, filter.instances());
      return new TextSearch(sql, Wanted.of(sql, visible, filter))
          .expression("parcel")
          .orElse("");
    });
  }
}
