package io.greenjournal.testkit;

import io.greenjournal.testkit.JournalEntry.Step;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What happens to a sent message, and when, in UNIX seconds.
 *
 * @param first the word until it is accepted: {@code pending} in WhatsApp, nothing in MAX
 * @param accepted when the messenger took it, or refused it
 * @param delivered when it arrived, or {@link #NEVER}
 * @param read when it was read, or {@link #NEVER}
 * @param end the last word once accepted, such as {@code failed}; {@code sent} when all goes on
 */
record Delivery(long at, String first, long accepted, long delivered, long read, String end) {
  static final long NEVER = Long.MAX_VALUE;

  /** A deterministic life: most are read within the hour, some never arrive. */
  static Delivery of(long at, DemoProfile profile, boolean group, Random random) {
    boolean max = profile.messenger() == FakeMessenger.MAX;
    long accepted = at + 1 + random.nextInt(3);
    long delivered = accepted + 1 + random.nextInt(random.nextInt(10) == 0 ? 5400 : 25);
    long read = delivered + 4 + random.nextInt(random.nextInt(3) == 0 ? 7200 : 240);
    int luck = random.nextInt(1000);
    if (group && !max && luck >= 940 && luck < 965) {
      return new Delivery(at, "pending", accepted, NEVER, NEVER, "notInGroup");
    }
    return new Delivery(
        at,
        max ? "" : "pending",
        accepted,
        luck < 965 ? delivered : NEVER,
        luck < 800 ? read : NEVER,
        luck < 985 ? "sent" : end(max, luck));
  }

  private static String end(boolean max, int luck) {
    if (max) {
      return luck < 993 ? "" : "failed";
    }
    if (luck < 990) {
      return "noAccount";
    }
    return luck < 998 ? "failed" : "throttled";
  }

  /** The same message, refused for this reason. */
  Delivery refused(String reason) {
    return new Delivery(at, first, accepted, NEVER, NEVER, reason);
  }

  String status(Moment moment) {
    long now = moment.second();
    if (now < accepted) {
      return first;
    }
    if (!moment.tracked() || now < delivered) {
      return end;
    }
    return now < read ? "delivered" : "read";
  }

  /** All that will ever happen to it once it is accepted, oldest first. */
  List<Step> steps() {
    return Stream.of(
            new Step(end, accepted), new Step("delivered", delivered), new Step("read", read))
        .filter(step -> step.at() != NEVER && !step.status().isEmpty())
        .toList();
  }

  /** The time of the last thing that happened. */
  long lastAction(Moment moment) {
    long now = moment.second();
    if (now < accepted) {
      return at;
    }
    if (!moment.tracked() || now < delivered) {
      return accepted;
    }
    return now < read ? delivered : read;
  }
}
