package io.greenjournal.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.greenjournal.adapter.http.GreenApi;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.web.api.MessageJson;
import io.greenjournal.web.messages.Cached;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each format makes of hostile texts, of odd payloads and of too many rows. */
class RowWritersTest {
  private static final int TEXT = Columns.NAMES.indexOf("text");
  private static final List<String> PLAIN = List.of(
      "hello",
      "a \"quoted\" word",
      "\"",
      "one,two;three",
      "two\r\nlines",
      "two\nlines",
      "שלום עולם",
      "Привет, мир",
      "😀👍🏽",
      "<b>&amp;</b>",
      "]]>",
      "${7*7}",
      "a\tb",
      "'quoted",
      "");

  private static final ObjectMapper JSON = new ObjectMapper();

  private static List<String> texts() {
    return Stream.concat(SafeCellTest.RISKY.stream(), PLAIN.stream()).toList();
  }

  private static List<CachedRecord> records() {
    List<CachedRecord> records = new ArrayList<>();
    for (String text : texts()) {
      records.add(Rows.record("M" + records.size(), text));
    }
    return records;
  }

  private static byte[] write(Format format, List<CachedRecord> records) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GreenApi api = GreenApi.builder().build()) {
      RowWriter writer =
          format.writer(out, new MessageJson(api.reader()), Map.of(Cached.CLINIC, "=Clinic"));
      for (CachedRecord record : records) {
        writer.row(record);
        writer.flush();
      }
      writer.end();
    }
    return out.toByteArray();
  }

  @Test
  void a_table_keeps_every_text_in_its_cell_and_none_begins_a_formula() throws Exception {
    byte[] file = write(Format.CSV, records());

    assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
    List<List<String>> rows = Rows.csv(new String(file, StandardCharsets.UTF_8));
    assertThat(rows.get(0)).isEqualTo(Columns.NAMES);
    assertThat(rows.subList(1, rows.size()))
        .extracting(row -> row.get(TEXT))
        .isEqualTo(
            texts().stream().map(t -> SafeCell.of(t).replace('\0', '\u2400')).toList());
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(Columns.NAMES));
    assertThat(rows.get(1)).startsWith("1101000001", "'=Clinic", "incoming", "79001@c.us", "M0");
  }

  @Test
  void a_workbook_keeps_every_text_as_text() throws Exception {
    List<List<String>> rows = Rows.xlsx(write(Format.XLSX, records()), 1);

    assertThat(rows.get(0)).isEqualTo(Columns.NAMES);
    assertThat(rows.subList(1, rows.size()))
        .extracting(row -> unified(row.get(TEXT)))
        .isEqualTo(texts().stream()
            .map(t -> unified(SafeCell.of(t).replace('\0', '\uFFFD')))
            .toList());
    assertThat(rows.get(1)).startsWith("1101000001", "'=Clinic");
  }

  /** Reading XML makes one line end of every kind. */
  private static String unified(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  @Test
  void a_workbook_cuts_what_no_cell_can_hold_and_goes_on_in_a_further_sheet() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxRows writer = new XlsxRows(out, Map.of(), 2);
    for (String text : List.of("A".repeat(40_000), "two", "three")) {
      writer.row(Rows.record("M", text));
    }
    writer.end();

    List<List<String>> first = Rows.xlsx(out.toByteArray(), 1);
    List<List<String>> second = Rows.xlsx(out.toByteArray(), 2);
    assertThat(first.get(1).get(TEXT)).hasSize(XlsxRows.LONGEST).endsWith("A…");
    assertThat(first).hasSize(3);
    assertThat(second).hasSize(2);
    assertThat(second.get(1).get(TEXT)).isEqualTo("three");
  }

  @Test
  void lines_of_json_hold_the_payload_to_the_byte() throws Exception {
    List<CachedRecord> records = records();
    String file = new String(write(Format.NDJSON, records), StandardCharsets.UTF_8);
    List<String> lines = file.lines().toList();

    assertThat(lines).hasSameSizeAs(records);
    for (int i = 0; i < lines.size(); i++) {
      String payload = records.get(i).record().payload().text();
      assertThat(lines.get(i)).contains("\"payload\":" + payload);
      JsonNode line = JSON.readTree(lines.get(i));
      assertThat(line.path("text").asText()).isEqualTo(texts().get(i));
      assertThat(line.has("payloadReceived")).isFalse();
      assertThat(line.has("payloadLacks")).isFalse();
    }
  }

  @Test
  void what_is_no_json_of_one_line_is_told_as_received_too() throws Exception {
    String odd = "{\n  \"a\": 1, // why\r\n  \"b\": \"x\",\n}";
    String wide = "{\n  \"a\": 1\n}";

    List<String> lines = new String(
            write(
                Format.NDJSON,
                List.of(with(Payload.of(odd)), with(Payload.of(wide)), with(Payload.damaged()))),
            StandardCharsets.UTF_8)
        .lines()
        .toList();

    assertThat(lines).hasSize(3);
    JsonNode first = JSON.readTree(lines.get(0));
    assertThat(first.path("payloadReceived").asText()).isEqualTo(odd);
    assertThat(first.path("payload").path("b").asText()).isEqualTo("x");
    JsonNode second = JSON.readTree(lines.get(1));
    assertThat(second.path("payloadReceived").asText()).isEqualTo(wide);
    assertThat(second.path("payload").path("a").asInt()).isEqualTo(1);
    JsonNode third = JSON.readTree(lines.get(2));
    assertThat(third.path("payload").isNull()).isTrue();
    assertThat(third.path("payloadLacks").asText()).isEqualTo("all");
  }

  private static CachedRecord with(Payload payload) {
    CachedRecord usual = Rows.record("M", "text");
    JournalRecord record = usual.record();
    return new CachedRecord(
        new JournalRecord(
            Journal.INCOMING,
            record.key(),
            record.timestamp(),
            record.typeMessage(),
            record.status(),
            record.sentByApi(),
            record.sender(),
            record.text(),
            payload),
        usual.at(),
        usual.firstSeenAt());
  }
}
