package io.greenjournal.web.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.Direction;
import io.greenjournal.testkit.Fixture;
import io.greenjournal.testkit.Fixtures;
import io.greenjournal.web.Browser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of every kind is written by somebody else: whatever it holds, the page stays a page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRecordTest {
  /** What a record is found by. */
  private static final Set<String> KEPT = Set.of("type", "idMessage", "typeMessage", "chatId");

  private static final List<String> HOSTILE = List.of(
      "\"'></a><script>alert(1)</script><img src=x onerror=alert(1)>\u202Egpj.exe",
      "javascript:alert(1)",
      "https://user:pass@evil.example/<b>",
      "BEGIN:VCARD\nVERSION:3.0\nFN:<script>alert(1)</script>\nTEL:javascript:alert(1)\nURL:javascript:alert(1)\nEND:VCARD",
      "{{7*7}} ${7*7} __${7*7}__ #{7*7} {0}");

  private static final ObjectMapper JSON = new ObjectMapper();

  private Cached cached;
  private Browser browser;

  @BeforeAll
  void start(@TempDir Path dir) {
    cached = new Cached(dir).instance(Cached.CLINIC, "Clinic");
    browser = new Browser(cached.console());
  }

  @AfterAll
  void stop() {
    cached.close();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void hostile_content_is_text_in_every_field(Fixture sample) throws JsonProcessingException {
    for (int i = 0; i < HOSTILE.size(); i++) {
      ObjectNode tree = (ObjectNode) JSON.readTree(sample.json());
      poison(tree, HOSTILE.get(i));
      tree.put("idMessage", sample.name() + i);
      Journal journal = Journal.of(Direction.of(sample.direction()).orElseThrow());
      JournalRecord record = Cached.record(Cached.CLINIC, journal, tree.toString());
      cached.read(Cached.CLINIC, journal, Cached.NOW, tree.toString());

      for (String path : List.of(
          MessageAddress.of(record.key()),
          ChatAddress.of(record.key().instance(), record.key().chat())
              + "?at="
              + MessageAddress.part(record.key()).replace("/", "%2F"))) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body())
            .contains("id=\"main\"")
            .doesNotContainIgnoringCase(
                "<script>alert",
                "<img src=x",
                "href=\"javascript:",
                "href=\"tel:javascript",
                "href=\"https://user:pass",
                "data-copy=\"\"'",
                "onerror=alert(1)>",
                "__49__");
      }
    }
  }

  static Stream<Fixture> samples() {
    return Fixtures.all().stream().filter(f -> f.direction().equals("incoming"));
  }

  private static void poison(JsonNode node, String with) {
    if (node instanceof ObjectNode object) {
      for (var field : List.copyOf(object.properties())) {
        if (field.getValue().isTextual() && !KEPT.contains(field.getKey())) {
          object.put(field.getKey(), with);
        } else {
          poison(field.getValue(), with);
        }
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(child -> poison(child, with));
      for (int i = 0; i < array.size(); i++) {
        if (array.get(i).isTextual()) {
          array.set(i, JSON.getNodeFactory().textNode(with));
        }
      }
    }
  }
}
