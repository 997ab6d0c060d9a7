package io.greenjournal.core.delivery;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** How fine a delivery report follows the time. */
public enum DeliveryBucket {
  HOUR {
    @Override
    public Instant start(Instant hour, ZoneId zone) {
      return hour;
    }
  },
  DAY {
    @Override
    public Instant start(Instant hour, ZoneId zone) {
      return hour.atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant();
    }
  };

  /**
   * Where the bucket begins that an hour belongs to.
   *
   * @param hour the beginning of an hour of UTC
   * @param zone whose calendar days are meant
   */
  public abstract Instant start(Instant hour, ZoneId zone);
}
