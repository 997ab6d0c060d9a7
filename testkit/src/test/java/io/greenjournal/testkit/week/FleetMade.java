package io.greenjournal.testkit.week;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Pace;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Made-up fleets: every second instance is of WhatsApp, and ten share a host. */
final class FleetMade {
  private FleetMade() {}

  static List<Instance> of(int live, int relaxed, int frugal, int manual) {
    List<Instance> fleet = new ArrayList<>();
    add(fleet, live, Pace.LIVE);
    add(fleet, relaxed, Pace.RELAXED);
    add(fleet, frugal, Pace.FRUGAL);
    add(fleet, manual, Pace.MANUAL);
    return fleet;
  }

  private static void add(List<Instance> fleet, int count, Pace pace) {
    for (int i = 0; i < count; i++) {
      int number = fleet.size();
      fleet.add(instance(number, pace));
    }
  }

  static Instance instance(int number, Pace pace) {
    return new Instance(
        new InstanceId(String.valueOf(1_101_000_000L + number)),
        "instance " + number,
        number % 2 == 0 ? Messenger.WHATSAPP : Messenger.MAX,
        URI.create("https://" + 1_100 + number / 10 + ".api.example"),
        pace,
        "");
  }
}
