package io.greenjournal.examples.comparison;

import static io.greenjournal.examples.Shops.GALWAY;
import static io.greenjournal.examples.Shops.HAIFA;
import static io.greenjournal.examples.Shops.KAZAN;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.adapter.http.GreenApi;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.examples.Shops;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeInstance;
import io.greenjournal.testkit.junit.FakeGreenApiExtension;
import io.greenjournal.testkit.memory.Records;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Both programs do the same, so their lines may be counted side by side. */
class BothProgramsTest {
  private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 20);
  private static final List<InstanceId> SHOPS = List.of(GALWAY, HAIFA, KAZAN);

  @RegisterExtension
  static final FakeGreenApiExtension FAKE = new FakeGreenApiExtension(() -> NOW);

  private final List<Duration> pauses = new ArrayList<>();

  @BeforeEach
  void open_the_shops(FakeGreenApi fake) {
    FakeInstance galway = Shops.open(fake, GALWAY);
    galway.outgoing(json(outgoing("TODAY").at(NOW.minusSeconds(60))));
    galway.outgoing(json(yesterday("A1", 20).withStatus(DeliveryStatus.READ).saying("one")));
    galway.outgoing(
        json(yesterday("A2", 25).withStatus(DeliveryStatus.NO_ACCOUNT).saying("two")));
    galway.outgoing(json(yesterday("A3", 25).withStatus(DeliveryStatus.SENT).saying("three")));
    FakeInstance haifa = Shops.open(fake, HAIFA);
    haifa.outgoing(json(yesterday("B1", 14).withStatus(DeliveryStatus.DELIVERED)));
    haifa.outgoing(json(yesterday("B2", 13)).replace("\"timestamp\":", "\"timestamp\":oops"));
    haifa.outgoing(json(yesterday("B3", 15).saying("שלום")));
    Shops.open(fake, KAZAN).outgoing(json(yesterday("C1", 30)));
  }

  @Test
  void both_print_the_same(FakeGreenApi fake) throws Exception {
    String expected = """
        1101000001 2026-11-20T16:00:00Z 79001234567@c.us read one
        1101000001 2026-11-20T11:00:00Z 79001234567@c.us sent three
        1101000001 2026-11-20T11:00:00Z 79001234567@c.us noAccount two
        1101000002 2026-11-20T22:00:00Z 79001234567@c.us delivered Hello
        1101000002 2026-11-20T21:00:00Z 79001234567@c.us sent שלום
        1101000002 unreadable: 1
        1101000003 2026-11-20T06:00:00Z 79001234567@c.us sent Hello
        """;

    limitTheThird(fake);
    assertThat(withLibrary(fake)).isEqualTo(expected);
    limitTheThird(fake);
    assertThat(byHand(fake)).isEqualTo(expected);
    assertThat(pauses).containsExactly(Duration.ofSeconds(2));
  }

  @Test
  void both_tell_the_same_failures_and_no_token(FakeGreenApi fake) throws Exception {
    fake.instance(GALWAY.value()).token("changed");
    fake.faults().on(HAIFA.value()).status(502, Shops.token(HAIFA), "text/html");
    fake.instance(KAZAN.value()).state("notAuthorized");
    String expected = """
        1101000001 failed: unauthorized
        1101000002 failed: unreachable
        1101000003 failed: notLinked
        """;

    assertThat(withLibrary(fake)).isEqualTo(expected);
    assertThat(byHand(fake)).isEqualTo(expected);
  }

  @Test
  void their_lines_are_counted() throws Exception {
    long library = lines("YesterdayWithLibrary");
    long byHand = lines("YesterdayByHand");

    Files.writeString(Path.of("target", "lines-of-code.txt"), """
        Yesterday's outgoing messages of three instances: lines of code,
        without package, imports, comments and blank lines

        with the library                 %4d
        java.net.http and Jackson        %4d
        """.formatted(library, byHand));

    assertThat(library).isPositive().isLessThan(byHand);
  }

  private static void limitTheThird(FakeGreenApi fake) {
    fake.faults().clear();
    fake.faults().on(KAZAN.value()).header("Retry-After", "2");
    fake.faults().on(KAZAN.value()).times(1).status(429, "Too Many Requests", "text/plain");
  }

  private static String withLibrary(FakeGreenApi fake) {
    var printed = new ByteArrayOutputStream();
    try (GreenApi api = Shops.client(fake)) {
      new YesterdayWithLibrary(api).print(SHOPS, YESTERDAY, stream(printed));
    }
    return text(printed);
  }

  private String byHand(FakeGreenApi fake) throws InterruptedException {
    var printed = new ByteArrayOutputStream();
    var accounts = SHOPS.stream()
        .map(shop ->
            new YesterdayByHand.Account(shop.value(), fake.url().toString(), Shops.token(shop)))
        .toList();
    new YesterdayByHand(HttpClient.newHttpClient(), () -> NOW, pauses::add)
        .print(accounts, YESTERDAY, stream(printed));
    return text(printed);
  }

  private static PrintStream stream(ByteArrayOutputStream printed) {
    return new PrintStream(printed, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream printed) {
    return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static long lines(String program) throws IOException {
    Path source = Path.of("src/main/java/io/greenjournal/examples/comparison", program + ".java");
    try (var lines = Files.lines(source)) {
      return lines
          .map(String::strip)
          .filter(line -> !line.isEmpty()
              && !line.startsWith("import ")
              && !line.startsWith("package ")
              && !line.startsWith("/*")
              && !line.startsWith("*")
              && !line.startsWith("//"))
          .count();
    }
  }

  private static Records yesterday(String id, int hoursAgo) {
    return outgoing(id).at(NOW.minus(Duration.ofHours(hoursAgo)));
  }

  private static String json(Records record) {
    return record.build().payload().text();
  }
}
