package io.greenjournal.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.web.messages.Cached;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a program gets as a file. */
class ExportApiTest extends ExportConsole {
  @Test
  void each_format_holds_every_message_of_the_filter() throws Exception {
    start(false);
    fill(0, 600, "=SUM(A1)");
    fill(600, 700, "hello");

    HttpResponse<byte[]> csv = api("messages.csv?q=hello");
    HttpResponse<byte[]> ndjson = api("messages.ndjson");
    HttpResponse<byte[]> xlsx = api("messages.xlsx");

    assertThat(Rows.csv(text(csv))).hasSize(101);
    assertThat(text(ndjson).lines()).hasSize(700);
    assertThat(Rows.xlsx(xlsx.body(), 1)).hasSize(701);
    for (HttpResponse<byte[]> file : List.of(csv, ndjson, xlsx)) {
      assertThat(file.headers().firstValue("Content-Disposition"))
          .hasValueSatisfying(name ->
              assertThat(name).startsWith("attachment; filename=\"green-journal-messages-"));
      assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
    }
    assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
  }

  @Test
  void exported_payloads_are_the_received_ones() throws Exception {
    start(false);
    fill(0, 300, "שלום \"hello\"");

    List<String> lines = text(api("messages.ndjson")).lines().toList();

    assertThat(lines).hasSize(300);
    for (String line : lines) {
      JsonNode node = mapper.readTree(line);
      int number = Integer.parseInt(node.path("idMessage").asText().substring(1));
      assertThat(line)
          .contains("\"payload\":"
              + Rows.json("M" + number, "שלום \"hello\" " + number, seconds() - 90_000 + number));
    }
  }

  @Test
  void a_mistake_in_the_filter_is_a_problem_and_no_file() throws Exception {
    start(true);
    HttpResponse<byte[]> answer = api("messages.csv?direction=sideways");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(api("messages.csv?limit=3").statusCode()).isEqualTo(400);
    assertThat(browser.get("/journal/export?direction=sideways").statusCode()).isEqualTo(400);
  }

  @Test
  void messages_that_arrive_meanwhile_neither_repeat_nor_hide_others() throws Exception {
    start(false);
    fill(0, 1_000, "before");
    Run run = run();
    try (ExportStream stream = stream(AccessScope.everything(), run)) {
      byte[] first = stream.readNBytes(1_000);
      fill(1_000, 1_600, "after");
      String file = new String(first, StandardCharsets.UTF_8)
          + new String(stream.readAllBytes(), StandardCharsets.UTF_8);

      List<String> ids = ids(file);
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(ids)
          .containsAll(IntStream.range(0, 1_000).mapToObj(i -> "M" + i).toList());
    }
    assertThat(run.state()).isEqualTo(Run.State.DONE);
    assertThat(run.rows()).isEqualTo(1_000);
  }

  @Test
  void what_is_masked_stays_masked_in_the_file() throws Exception {
    start(false);
    instance(SHOP, "Shop");
    fill(0, 3, "secret of the clinic");
    fill(SHOP, 10, 13, "words of the shop");
    AccessScope masked =
        new AccessScope(java.util.Optional.of(Set.of(Cached.CLINIC, SHOP)), Set.of(Cached.CLINIC));

    String file = new String(stream(masked, run()).readAllBytes(), StandardCharsets.UTF_8);
    String foreign = new String(
        stream(AccessScope.only(Set.of(SHOP)), run()).readAllBytes(), StandardCharsets.UTF_8);

    assertThat(file.lines()).hasSize(6);
    assertThat(file)
        .contains("words of the shop")
        .doesNotContain(
            "secret of the clinic",
            "Ann\",\"contactName\":\"\"},\"payload\":{\"type\":\"incoming\",\"idMessage\":\"M0");
    assertThat(foreign.lines()).hasSize(3);
    assertThat(foreign).doesNotContain(Cached.CLINIC.value());
  }
}
