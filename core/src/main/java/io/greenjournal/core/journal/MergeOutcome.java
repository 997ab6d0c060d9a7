package io.greenjournal.core.journal;

/**
 * What a merge did to the cache.
 *
 * @param added records never seen before
 * @param changed known records with a new observation: an advanced status, an edit, a richer copy
 * @param unchanged known records that wrote nothing
 */
public record MergeOutcome(int added, int changed, int unchanged) {
  public static final MergeOutcome NOTHING = new MergeOutcome(0, 0, 0);
}
