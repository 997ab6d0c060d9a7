package io.greenjournal.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A fleet of instances with three weeks of history and traffic that goes on as the clock does.
 *
 * <p>Four of the first twelve are not well: one got a yellow card, one is not told what happens to its
 * messages, one serves its received messages once and then fails, one loses its link after its journals were
 * first read. A code that is shown to link one is scanned after some seconds. The same seed, number and clock give the same fleet.
 */
public final class DemoFleet {
  private static final int SIZE = 12;
  private static final int SHORTEST_PAUSE = 120;
  private static final int READS_BEFORE_UNLINKED = 4;
  private static final Duration BEFORE_SCANNED = Duration.ofSeconds(12);

  private DemoFleet() {}

  /** A dozen of instances. */
  public static List<DemoInstance> install(FakeGreenApi api, long seed, InstantSource clock) {
    return install(api, seed, SIZE, clock);
  }

  /** So many instances; from the thirteenth on they are copies under other ids. */
  public static List<DemoInstance> install(
      FakeGreenApi api, long seed, int instances, InstantSource clock) {
    Instant start = clock.instant();
    // The fleet as a whole talks about as much, however large it is.
    int pause = Math.max(SHORTEST_PAUSE, instances * 20);
    List<DemoInstance> fleet = new ArrayList<>();
    for (DemoProfile profile : profiles(instances)) {
      long own = new Random(seed * 31 + profile.id().hashCode()).nextLong();
      String token = token(own);
      FakeInstance instance = api.add(profile.id(), token, profile.messenger());
      instance.scannedAfter(BEFORE_SCANNED);
      instance.traffic(new DemoTraffic(profile, start, own, pause));
      afflict(api, instance, profile.condition());
      fleet.add(new DemoInstance(
          profile.id(),
          token,
          profile.name(),
          profile.messenger(),
          profile.pace(),
          profile.tags()));
    }
    return List.copyOf(fleet);
  }

  private static List<DemoProfile> profiles(int instances) {
    List<DemoProfile> profiles = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int number = 0; number < instances; number++) {
      DemoProfile template = DemoProfile.ALL.get(number % SIZE);
      int round = number / SIZE;
      long id = Long.parseLong(template.id());
      while (!ids.add(String.valueOf(id + round * 13L))) {
        id++;
      }
      profiles.add(
          round == 0 ? template : template.copy(String.valueOf(id + round * 13L), round + 1));
    }
    return profiles;
  }

  private static void afflict(
      FakeGreenApi api, FakeInstance instance, DemoProfile.Condition condition) {
    switch (condition) {
      case WELL -> {}
      case UNLINKED -> instance.unlinkAfter(READS_BEFORE_UNLINKED);
      case YELLOW_CARD -> instance.state("yellowCard");
      case UNTRACKED -> instance.setting("outgoingWebhook", "no");
      case INCOMING_FAILS ->
        api.faults()
            .on(instance.id())
            .method("lastIncomingMessages")
            .after(1)
            .status(500, "", Answer.TEXT);
    }
  }

  /** Fifty hexadecimal characters, as the vendor's are. */
  private static String token(long seed) {
    Random random = new Random(~seed);
    StringBuilder token = new StringBuilder();
    while (token.length() < 50) {
      token.append(Character.forDigit(random.nextInt(16), 16));
    }
    return token.toString();
  }
}
