package io.greenjournal.core.house;

/**
 * What is done by itself every day.
 *
 * @param backsUp whether a backup is made; it is made before anything is removed
 * @param hour of the day, in the zone of the console, after which it is done
 * @param kept how many backups stay
 */
public record UpkeepPlan(boolean backsUp, int hour, int kept) {
  /** A backup at the quietest hour; a week of them stays. */
  public static final UpkeepPlan DEFAULT = new UpkeepPlan(true, 3, 7);

  public static final int MOST_KEPT = 1_000;

  public UpkeepPlan {
    if (hour < 0 || hour > 23 || kept < 1 || kept > MOST_KEPT) {
      throw new IllegalArgumentException("an hour from 0 to 23, and 1 to 1000 backups");
    }
  }
}
