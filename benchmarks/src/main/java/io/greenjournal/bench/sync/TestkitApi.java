package io.greenjournal.bench.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.greenjournal.bench.JournalGenerator;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeInstance;
import io.greenjournal.testkit.FakeMessenger;
import java.time.Clock;
import java.time.Duration;

/** The testkit's fake with its rate limit and a latency, filled like the simulated API, as a program of its own. */
final class TestkitApi {
  private TestkitApi() {}

  /** Prints the port and serves until standard input ends. */
  public static void main(String[] args) throws Exception {
    int instances = Integer.parseInt(args[1]);
    try (FakeGreenApi fake = FakeGreenApi.start(Clock.systemUTC())) {
      JsonNode records =
          new ObjectMapper().readTree(new JournalGenerator(1).body(SimulatedApi.MESSAGES));
      for (int i = 0; i < instances; i++) {
        String id = Long.toString(Fleet.FIRST + i);
        FakeInstance instance = fake.add(id, Fleet.TOKEN, FakeMessenger.WHATSAPP);
        for (JsonNode record : records) {
          instance.incoming(record.toString());
          instance.outgoing(record.toString());
          instance.outgoingStatus(record.toString());
        }
      }
      fake.faults().everywhere().delay(Duration.ofMillis(Integer.parseInt(args[0])));
      fake.rateLimit(true);
      ApiProcess.ready(Integer.parseInt(fake.url().toString().replaceAll(".*:", "")));
    }
  }
}
