package io.greenjournal.web.gallery;

import io.greenjournal.core.delivery.DeliveryBucket;
import io.greenjournal.core.delivery.DeliveryFilter;
import io.greenjournal.core.delivery.DeliveryReport;
import io.greenjournal.core.delivery.DeliveryReporter;
import io.greenjournal.core.delivery.DeliveryTally;
import io.greenjournal.core.delivery.DurationBand;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.web.delivery.ChartDrawer;
import io.greenjournal.web.delivery.DeliveryView;
import io.greenjournal.web.shell.Times;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** The charts of a week that never was: busy mornings, quiet nights, every status. */
final class FigureSamples {
  private static final int HOURS = 6 * 24;
  private static final List<DeliveryStatus> STATUSES = List.of(
      DeliveryStatus.READ,
      DeliveryStatus.DELIVERED,
      DeliveryStatus.SENT,
      DeliveryStatus.PENDING,
      DeliveryStatus.FAILED,
      DeliveryStatus.NO_ACCOUNT,
      DeliveryStatus.YELLOW_CARD,
      DeliveryStatus.UNKNOWN);
  private static final long[] SHARES = {60, 22, 8, 2, 3, 3, 1, 1};
  private static final long[] SECONDS = {2, 4, 9, 40, 200, 1_500, 9_000, 50_000, 200_000};

  private static final List<Instance> INSTANCES = List.of(
      instance("7103000001", GalleryDrawer.HOSTILE, Messenger.WHATSAPP),
      instance("7103000002", GalleryDrawer.LONG, Messenger.WHATSAPP),
      instance("7103000003", "Support EN", Messenger.MAX));

  private FigureSamples() {}

  static DeliveryView.Charts charts(Times times) {
    return ChartDrawer.draw(report(times.now(), times.zone()), INSTANCES, times);
  }

  private static DeliveryReport report(Instant now, ZoneId zone) {
    Instant last = now.truncatedTo(ChronoUnit.HOURS);
    Instant first = last.minus(HOURS, ChronoUnit.HOURS);
    DeliveryReporter reporter = new DeliveryReporter(
        new DeliveryFilter(Set.of(), new Window(first, now), DeliveryBucket.DAY, zone));
    for (int hour = 0; hour < HOURS; hour++) {
      Instant at = first.plus(hour, ChronoUnit.HOURS);
      long many = busy(at.atZone(zone).getHour(), hour / 24);
      reporter.hour(at, tally -> count(tally, many));
      reporter.instance(INSTANCES.get(hour % INSTANCES.size()).id(), tally -> count(tally, many));
    }
    return reporter.report(Freshness.of(now, first));
  }

  /** Nobody at night, most before noon, more towards the end of the week. */
  private static long busy(int hour, int day) {
    return hour < 7 || hour > 21 ? 0 : (16 - Math.abs(hour - 11)) * (day + 3L) / 3;
  }

  private static void count(DeliveryTally tally, long many) {
    for (int i = 0; i < SHARES.length; i++) {
      tally.count(STATUSES.get(i), many * SHARES[i] / 10);
    }
    for (int i = 0; i < SECONDS.length; i++) {
      tally.delivered(DurationBand.of(SECONDS[i]), many * (SECONDS.length - i) / 10);
      tally.read(
          DurationBand.of(SECONDS[i] * 5), many * (1 + Math.min(i, SECONDS.length - i)) / 10);
    }
  }

  private static Instance instance(String id, String name, Messenger messenger) {
    return new Instance(
        new InstanceId(id), name, messenger, URI.create("https://api.example"), Pace.LIVE, "");
  }
}
