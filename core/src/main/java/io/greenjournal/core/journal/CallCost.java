package io.greenjournal.core.journal;

/**
 * What asking once cost, its repetitions included.
 *
 * @param calls how many were sent, so that the vendor may have counted them
 * @param bytes size of all that came back, unpacked
 */
public record CallCost(int calls, long bytes) {
  /** Nothing was sent. */
  public static final CallCost NOTHING = new CallCost(0, 0);

  /** With one more. */
  public CallCost and(int moreCalls, long moreBytes) {
    return new CallCost(calls + moreCalls, bytes + moreBytes);
  }
}
