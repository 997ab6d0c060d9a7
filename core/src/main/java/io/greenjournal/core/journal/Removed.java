package io.greenjournal.core.journal;

/**
 * How much of an instance goes or went.
 *
 * @param records messages and status posts
 * @param observations their payloads, the ones that are shown included
 * @param statuses dated delivery statuses
 */
public record Removed(long records, long observations, long statuses) {
  public static final Removed NOTHING = new Removed(0, 0, 0);

  public Removed and(Removed other) {
    return new Removed(
        records + other.records, observations + other.observations, statuses + other.statuses);
  }
}
