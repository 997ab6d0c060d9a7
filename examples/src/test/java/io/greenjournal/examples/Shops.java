package io.greenjournal.examples;

import static io.greenjournal.testkit.memory.Records.NOW;

import io.greenjournal.adapter.http.GreenApi;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeInstance;
import io.greenjournal.testkit.FakeMessenger;
import io.greenjournal.testkit.memory.VirtualTime;
import java.time.Duration;

/** The instances of the examples at the fake, and clients for them. */
public final class Shops {
  public static final InstanceId GALWAY = new InstanceId("1101000001");
  public static final InstanceId HAIFA = new InstanceId("1101000002");
  public static final InstanceId KAZAN = new InstanceId("1101000003");

  /** No pause between repetitions is longer; deadlines are. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private Shops() {}

  public static FakeInstance open(FakeGreenApi fake, InstanceId shop) {
    return fake.add(shop.value(), token(shop), FakeMessenger.WHATSAPP);
  }

  public static Connection connection(FakeGreenApi fake, InstanceId shop) {
    return Connection.whatsApp(shop.value(), fake.url().toString(), token(shop));
  }

  public static String token(InstanceId shop) {
    return "0123456789abcdef" + shop;
  }

  /** A client that takes a loopback address, goes by the clock of the records and does not wait. */
  public static GreenApi client(FakeGreenApi fake) {
    return GreenApi.builder()
        .connections(connection(fake, GALWAY), connection(fake, HAIFA), connection(fake, KAZAN))
        .allowPrivate(true)
        .clock(() -> NOW)
        .timer(VirtualTime.jumping(NOW, LONGEST_PAUSE))
        .build();
  }
}
