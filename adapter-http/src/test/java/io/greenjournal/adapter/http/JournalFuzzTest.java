package io.greenjournal.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.adapter.http.body.StreamedBody;
import io.greenjournal.adapter.http.record.RecordReader;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.testkit.Fixtures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Spoiled answers: nothing is thrown but what is declared, every record given is a piece of the answer, and
 * nothing is lost in silence. How many were tried goes to {@code target/fuzz.txt}.
 */
class JournalFuzzTest {
  private static final List<byte[]> PAGES = List.of(
      Fixtures.page("last-incoming-whatsapp"),
      Fixtures.page("last-outgoing-whatsapp"),
      Fixtures.page("last-outgoing-whatsapp-legacy"),
      Fixtures.page("last-outgoing-max"),
      Fixtures.page("outgoing-statuses-whatsapp"),
      Fixtures.page("recorded-shapes"));
  private static final byte[] STRICT = ("["
          + String.join(
              ",", Fixtures.all().stream().map(f -> f.json()).limit(12).toList()) + "]")
      .getBytes(StandardCharsets.UTF_8);

  private static long tries;
  private static long bytes;
  private static long records;
  private static long refused;
  private static long slowest;

  private final RecordReader reader = new RecordReader();

  @Property(seed = "1")
  void a_spoiled_page_is_survived(@ForAll Random random) {
    byte[] page = PAGES.get(random.nextInt(PAGES.size()));
    check(new Mutations(random).spoiled(page));
  }

  @Property(seed = "1")
  void a_jumble_of_json_is_survived(@ForAll Random random) {
    check(new Mutations(random).jumble());
  }

  @Property(seed = "1")
  void a_litany_is_survived(@ForAll Random random) {
    check(new Mutations(random).litany());
  }

  @Property(seed = "1")
  void any_bytes_are_survived(@ForAll byte[] any) {
    byte[] list = new byte[any.length + 1];
    list[0] = '[';
    System.arraycopy(any, 0, list, 1, any.length);
    check(list);
  }

  @Property(seed = "1")
  void one_wrong_byte_loses_nothing_in_silence(@ForAll Random random) {
    byte[] list = new Mutations(random).flipped(STRICT);

    JournalBody body = check(list);

    assertThat(body.elements().size() == 12 || body.unreadable() > 0 || !body.endRead())
        .as(text(list))
        .isTrue();
    assertThat(body.elements().size()).as(text(list)).isGreaterThanOrEqualTo(10);
  }

  @Property(seed = "1")
  void piece_by_piece_gives_the_same_as_at_one_go(@ForAll Random random) throws IOException {
    byte[] page = random.nextBoolean() ? STRICT : PAGES.get(random.nextInt(PAGES.size()));

    assertThat(streamed(page, random))
        .usingElementComparator(Arrays::compare)
        .containsExactlyElementsOf(slices(JournalBody.read(page, 0)));
  }

  @Property(seed = "1")
  void a_spoiled_page_is_survived_piece_by_piece(@ForAll Random random) throws IOException {
    byte[] page = new Mutations(random).spoiled(PAGES.get(random.nextInt(PAGES.size())));
    String whole = new String(page, StandardCharsets.ISO_8859_1);
    int at = 0;
    try {
      for (byte[] slice : streamed(page, random)) {
        int found = whole.indexOf(new String(slice, StandardCharsets.ISO_8859_1), at);
        assertThat(found).as(text(page)).isGreaterThanOrEqualTo(at);
        at = found + slice.length;
      }
    } catch (JournalSourceException e) {
      refused++;
    }
  }

  private JournalBody check(byte[] list) {
    tries++;
    bytes += list.length;
    list[0] = '[';
    long from = System.nanoTime();
    JournalBody body;
    try {
      body = JournalBody.read(list, 0);
    } catch (JournalSourceException e) {
      refused++;
      return new JournalBody(list, List.of(), 1, false);
    } finally {
      slowest = Math.max(slowest, System.nanoTime() - from);
    }
    int end = 0;
    for (JournalBody.Element element : body.elements()) {
      assertThat(element.from()).as(text(list)).isGreaterThanOrEqualTo(end);
      end = element.to();
      assertThat(list[element.from()]).isEqualTo((byte) '{');
      assertThat(list[end - 1]).isEqualTo((byte) '}');
    }
    assertThat(end).isLessThanOrEqualTo(list.length);
    assertThat(body.unreadable()).isNotNegative();
    List<JournalRecord> read = new ArrayList<>(Samples.records(Journal.INCOMING, body));
    assertThat(read).hasSameSizeAs(body.elements());
    records += read.size();
    for (int i = 0; i < read.size(); i++) {
      JournalBody.Element element = body.elements().get(i);
      assertThat(read.get(i).payload().bytes())
          .isEqualTo(Arrays.copyOfRange(list, element.from(), element.to()));
      survives(read.get(i), list);
    }
    return body;
  }

  private void survives(JournalRecord record, byte[] list) {
    assertThat(reader.message(record)).as(text(list)).isNotNull();
    assertThat(reader.statusPost(record)).isNotNull();
    assertThat(reader.fields(record.payload())).isNotNull();
    String strict = reader.strictJson(record.payload());
    assertThat(isStrict(strict)).as(strict).isTrue();
  }

  /** Without looking into its numbers, which may be too large for any type. */
  private static boolean isStrict(String json) {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  @Example
  void a_number_beyond_all_numbers_is_survived() {
    check("[{\"a\":1e999999991706601620,\"timestamp\":1e999999991706601620}]"
        .getBytes(StandardCharsets.UTF_8));
  }

  private static List<byte[]> slices(JournalBody body) {
    return body.elements().stream()
        .map(element -> Arrays.copyOfRange(body.body(), element.from(), element.to()))
        .toList();
  }

  private static List<byte[]> streamed(byte[] page, Random random) throws IOException {
    tries++;
    bytes += page.length;
    int head = 1 + random.nextInt(page.length);
    InputStream rest = new ByteArrayInputStream(page, head, page.length - head) {
      @Override
      public synchronized int read(byte[] buffer, int from, int length) {
        return super.read(buffer, from, 1 + random.nextInt(Math.min(length, 900)));
      }
    };
    StreamedBody body = new StreamedBody(rest, Arrays.copyOf(page, head));
    List<byte[]> all = new ArrayList<>();
    while (!body.isEnded()) {
      all.addAll(slices(body.next()));
    }
    records += all.size();
    return all;
  }

  private static String text(byte[] list) {
    return new String(list, 0, Math.min(list.length, 4_000), StandardCharsets.ISO_8859_1);
  }

  @AfterContainer
  static void write() throws IOException {
    Files.createDirectories(Path.of("target"));
    Files.write(
        Path.of("target/fuzz.txt"),
        List.of(
            "tries " + tries,
            "bytes " + bytes,
            "records read " + records,
            "refused " + refused,
            "slowest reading in ms " + slowest / 1_000_000));
  }
}
