package io.greenjournal.adapter.http.limit;

/**
 * How many repetitions one host may still see: when it fails altogether, repeating every call would only make
 * it worse. A success earns a little back.
 */
public final class RetryBudget {
  private static final int MOST = 100;
  private static final int COST = 5;

  private int left = MOST;

  public synchronized boolean spend() {
    if (left < COST) {
      return false;
    }
    left -= COST;
    return true;
  }

  public synchronized void earn() {
    left = Math.min(MOST, left + 1);
  }
}
