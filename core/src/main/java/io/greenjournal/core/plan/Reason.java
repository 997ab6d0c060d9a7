package io.greenjournal.core.plan;

/** Why a journal is asked over just this time. */
public enum Reason {
  /** It was never read. */
  FIRST_CONTACT("firstContact"),
  /** Its turn has come. */
  DUE("due"),
  /** Once an hour a whole day, since statuses, edits and deletions change old records. */
  WIDE("wide"),
  /** It has a hole that it may still fill. */
  REPAIR("repair"),
  /** A longer time was too large an answer. */
  SMALLER("smaller"),
  /** The last call failed; this one finds out whether that has passed. */
  PROBE("probe"),
  /** Somebody wants to see it now. */
  ON_REQUEST("onRequest");

  private final String word;

  Reason(String word) {
    this.word = word;
  }

  /** The word of logs and of the API. */
  public String word() {
    return word;
  }
}
