package io.greenjournal.examples;

import static io.greenjournal.examples.Shops.GALWAY;
import static io.greenjournal.examples.Shops.HAIFA;
import static io.greenjournal.examples.Shops.KAZAN;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.adapter.http.GreenApi;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.junit.FakeGreenApiExtension;
import io.greenjournal.testkit.memory.Records;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Examples on live journals; the test itself is one too, of a user's own test. */
class LiveExamplesTest {
  private static final Window DAY = Window.last(Duration.ofDays(1), NOW);

  @RegisterExtension
  static final FakeGreenApiExtension FAKE = new FakeGreenApiExtension(() -> NOW);

  @Test
  void the_first_journal_is_printed(FakeGreenApi fake) {
    Shops.open(fake, GALWAY)
        .outgoing(json(outgoing("A1").withStatus(DeliveryStatus.READ).saying("Ready!")));
    var printed = new ByteArrayOutputStream();

    try (GreenApi api = Shops.client(fake)) {
      FirstJournal.print(api, GALWAY, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines("79001234567@c.us read Text[body=Ready!]");
  }

  @Test
  void many_instances_are_asked_at_once_and_a_sick_one_gets_an_advice(FakeGreenApi fake) {
    var galway = Shops.open(fake, GALWAY);
    galway.outgoing(json(outgoing("A1").withStatus(DeliveryStatus.READ)));
    galway.outgoing(json(outgoing("A2").withStatus(DeliveryStatus.READ)));
    galway.outgoing(json(outgoing("A3").withStatus(DeliveryStatus.FAILED)));
    Shops.open(fake, HAIFA).token("changed by somebody");
    Shops.open(fake, KAZAN);

    try (GreenApi api = Shops.client(fake)) {
      assertThat(new ManyInstances(api).report(List.of(GALWAY, HAIFA, KAZAN), DAY))
          .containsEntry(GALWAY, "{failed=1, read=2}")
          .containsEntry(
              HAIFA, "unauthorized: Enter the instance's present token from the vendor's console.")
          .containsEntry(KAZAN, "{}");
    }
  }

  @Test
  void a_journal_is_exported_record_by_record(FakeGreenApi fake) {
    var galway = Shops.open(fake, GALWAY);
    galway.incoming(json(incoming("A1").sloppy()));
    galway.incoming(json(incoming("A2")));
    var file = new StringWriter();

    try (GreenApi api = Shops.client(fake)) {
      var end = new ExportJournal(api).export(GALWAY, DAY, new PrintWriter(file));

      assertThat(end.delivered()).isEqualTo(2);
      assertThat(end.isWhole()).isTrue();
    }

    assertThat(file.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("{"));
  }

  @Test
  void a_limit_of_the_vendor_is_waited_for(FakeGreenApi fake) {
    Shops.open(fake, GALWAY).outgoing(json(outgoing("A1")));
    fake.faults().on(GALWAY.value()).times(1).status(429, "Too Many Requests", "text/plain");

    try (GreenApi api = Shops.client(fake)) {
      assertThat(api.outgoing(GALWAY, Duration.ofDays(1)).items()).hasSize(1);
    }

    assertThat(fake.calls()).hasSize(2);
  }

  @Test
  void the_ends_of_all_calls_are_counted(FakeGreenApi fake) {
    Shops.open(fake, GALWAY).outgoing(json(outgoing("A1")));
    Shops.open(fake, HAIFA).token("changed by somebody");
    var client = new CarefulClient();
    var builder = client
        .settings(id -> Optional.of(Shops.connection(fake, id)))
        .clock(() -> NOW)
        .allowPrivate(true);

    try (GreenApi api = builder.build()) {
      api.outgoing(GALWAY, Duration.ofDays(1));
      assertThatThrownBy(() -> api.incoming(HAIFA, Duration.ofDays(1)))
          .hasMessageStartingWith("unauthorized");
    }

    assertThat(client.ends())
        .containsOnly(
            Map.entry("lastOutgoingMessages answered", 1L),
            Map.entry("lastIncomingMessages unauthorized", 1L));
  }

  private static String json(Records record) {
    return record.build().payload().text();
  }
}
