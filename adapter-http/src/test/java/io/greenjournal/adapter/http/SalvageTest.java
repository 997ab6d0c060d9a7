package io.greenjournal.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.testkit.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A broken element costs no other one, wherever it stands; an answer cut anywhere gives no record that the
 * vendor did not send. Read at one go and while the bytes come, few or many at a time. The counts go to {@code
 * target/salvage.txt}.
 */
class SalvageTest {
  private static final int[] CHUNKS = {1, 2, 3, 7, 64, 8192};

  /** Its text would be structure if a quote were missing before it. */
  private static final String TRAP =
      "{\"type\":\"incoming\",\"idMessage\":\"TRAP\",\"timestamp\":1706522260,\"typeMessage\":"
          + "\"textMessage\",\"chatId\":\"7@c.us\",\"textMessage\":\"} {} ]}[{ \\\" {} // no comment\"}";

  private static final List<String> ALL = Stream.concat(
          Fixtures.all().stream()
              .map(fixture -> fixture.json().strip())
              .filter(json -> json.contains("\"timestamp\""))
              .filter(json -> !json.contains("\"typeMessage\": \"\""))
              .map(Spoiled::bytes),
          Stream.of(TRAP))
      .toList();

  private static long cases;
  private static long delivered;
  private static long cuts;
  private static long deliveredOfCuts;
  private static long falseRecords;
  private static long lostRecords;

  /** Ways of being no record. */
  enum Broken {
    NO_JSON("{broken}"),
    A_WEB_PAGE("<html>"),
    NEVER_CLOSED("{\"idMessage\":\"X\",\"quotedMessage\":{\"typeMessage\":\"textMessage\""),
    A_LIST_NEVER_CLOSED("{\"idMessage\":\"X\",\"votes\":[{\"optionName\":\"y\"}"),
    MIXED_BRACKETS("{\"idMessage\":\"X\"]"),
    CUT_STRING("{\"idMessage\":\"X\",\"textMessage\":\"never closed}"),
    CUT_NAME("{\"idMess"),
    TEXT("\"text\""),
    NUMBER("17"),
    NULL("null"),
    LIST("[\"list\"]"),
    DEEP_LISTS("{\"a\":" + "[".repeat(70) + "]".repeat(70) + "}"),
    DEEP_OBJECTS("{\"a\":".repeat(70) + "1" + "}".repeat(70));

    final String json;

    Broken(String json) {
      this.json = json;
    }
  }

  @ParameterizedTest
  @EnumSource
  void one_broken_element_loses_no_other(Broken broken) {
    for (int n = 1; n <= 12; n++) {
      for (int position = 0; position <= n; position++) {
        List<String> good = some(n, n * 13 + position * 7 + broken.ordinal());
        List<String> elements = new ArrayList<>(good);
        elements.add(position, broken.json);
        String what = broken + " at " + position + " of " + n;

        readings(Spoiled.list(elements)).forEach(read -> {
          count(read, good);
          assertThat(read.records()).as(what).isEqualTo(good);
          assertThat(read.unreadable()).as(what).isOne();
          assertThat(read.isWhole()).as(what).isFalse();
        });
      }
    }
  }

  @Test
  void a_record_with_bytes_that_are_no_utf_8_is_kept_as_it_came() {
    String bad = TRAP.replace("TRAP", "\u00c3\u0028\u00ff");
    for (int position = 0; position <= 12; position++) {
      List<String> good = new ArrayList<>(some(12, position));
      good.add(position, bad);

      readings(Spoiled.list(good)).forEach(read -> {
        count(read, good);
        assertThat(read.records()).isEqualTo(good);
        assertThat(read.isWhole()).isTrue();
      });
    }
  }

  @Test
  void an_answer_cut_at_any_byte_gives_no_false_record() {
    for (int first = 0; first + 5 <= ALL.size(); first += 20) {
      List<String> good = some(5, first);
      byte[] whole = Spoiled.list(good);
      for (int length = 1; length < whole.length; length++) {
        String what = length + " bytes from " + first;
        readings(Arrays.copyOf(whole, length)).forEach(read -> {
          cut(read, good);
          assertThat(read.endRead()).as(what).isFalse();
          assertThat(read.records())
              .as(what)
              .isEqualTo(good.subList(0, read.records().size()));
        });
      }
      assertThat(readings(whole)).allMatch(Spoiled::isWhole);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_cut_answer_with_a_broken_element_gives_no_false_record(Broken broken) {
    List<String> good = List.of(ALL.get(broken.ordinal()), TRAP, ALL.get(broken.ordinal() + 30));
    List<String> elements = new ArrayList<>(good);
    elements.add(1, broken.json);
    byte[] whole = Spoiled.list(elements);
    for (int length = 1; length < whole.length; length++) {
      String what = broken + " cut after " + length;
      readings(Arrays.copyOf(whole, length)).forEach(read -> {
        cut(read, good);
        read.isPartOf(good, what);
        assertThat(read.isWhole()).as(what).isFalse();
      });
    }
  }

  private static List<String> some(int n, int from) {
    return IntStream.range(0, n).mapToObj(i -> ALL.get((from + i) % ALL.size())).toList();
  }

  private static Stream<Spoiled> readings(byte[] list) {
    return Stream.concat(
        Stream.of(Spoiled.whole(list)),
        IntStream.of(CHUNKS).mapToObj(chunk -> Spoiled.pieces(list, chunk)));
  }

  private static void count(Spoiled read, List<String> good) {
    cases++;
    delivered += read.records().size();
    falseRecords += read.strangers(good);
    lostRecords += good.stream().filter(one -> !read.records().contains(one)).count();
  }

  private static void cut(Spoiled read, List<String> good) {
    cuts++;
    deliveredOfCuts += read.records().size();
    falseRecords += read.strangers(good);
  }

  @AfterAll
  static void write() throws IOException {
    Files.createDirectories(Path.of("target"));
    Files.write(
        Path.of("target/salvage.txt"),
        List.of(
            "lists with one odd element read: " + cases,
            "records delivered of these: " + delivered,
            "cut lists read: " + cuts,
            "records delivered of these: " + deliveredOfCuts,
            "false records: " + falseRecords,
            "lost records of lists that were not cut: " + lostRecords));
  }
}
