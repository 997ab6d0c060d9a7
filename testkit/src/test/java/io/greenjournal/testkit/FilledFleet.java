package io.greenjournal.testkit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;

/** The made-up fleet on a fake vendor with a clock to be moved. */
abstract class FilledFleet {
  static final JsonMapper STRICT = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();
  static final String INCOMING = "lastIncomingMessages";
  static final String OUTGOING = "lastOutgoingMessages";
  /** Longer than any history of the demo. */
  static final int WEEKS = 40_000;

  final MovableClock clock = new MovableClock("2026-11-19T12:04:31Z");
  final FakeGreenApi api = FakeGreenApi.start(clock);
  final List<DemoInstance> fleet = DemoFleet.install(api, 7, clock);

  @AfterEach
  void close() {
    api.close();
  }

  Set<String> kinds(String method) throws Exception {
    Set<String> kinds = new TreeSet<>();
    for (DemoInstance instance : fleet) {
      if (instance.messenger() == FakeMessenger.WHATSAPP) {
        journal(instance, method, WEEKS)
            .forEach(r -> kinds.add(r.path("typeMessage").asText()));
      }
    }
    return kinds;
  }

  int since(long start) throws Exception {
    int count = 0;
    for (DemoInstance instance : fleet) {
      count += (int) journal(instance, OUTGOING, 60).stream()
          .filter(record -> record.path("timestamp").asLong() >= start)
          .count();
    }
    return count;
  }

  static List<byte[]> previews(List<JsonNode> records) {
    List<byte[]> previews = new ArrayList<>();
    for (JsonNode record : records) {
      record.findValuesAsText("jpegThumbnail").stream()
          .filter(text -> !text.isEmpty())
          .forEach(text -> previews.add(Base64.getDecoder().decode(text)));
    }
    return previews;
  }

  DemoInstance named(String name) {
    return fleet.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  static Map<String, JsonNode> byId(List<JsonNode> records) {
    Map<String, JsonNode> byId = new HashMap<>();
    records.forEach(record -> byId.put(record.path("idMessage").asText(), record));
    return byId;
  }

  List<JsonNode> journal(DemoInstance instance, String method, int minutes) throws Exception {
    HttpResponse<String> answer = get(api, instance, method, minutes);
    if (answer.statusCode() != 200) {
      return List.of();
    }
    List<JsonNode> records = new ArrayList<>();
    STRICT.readTree(answer.body().getBytes(StandardCharsets.UTF_8)).forEach(records::add);
    return records;
  }

  static HttpResponse<String> get(
      FakeGreenApi api, DemoInstance instance, String method, int minutes) throws Exception {
    return call(api, instance, method, "minutes=" + minutes);
  }

  static HttpResponse<String> call(
      FakeGreenApi api, DemoInstance instance, String method, String query) throws Exception {
    return new Caller(api)
        .get("/waInstance" + instance.id() + "/" + method + "/" + instance.token() + "?" + query);
  }
}
