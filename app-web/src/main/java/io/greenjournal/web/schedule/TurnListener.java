package io.greenjournal.web.schedule;

import io.greenjournal.core.plan.Turn;

/** Hears of the turns as they are done, on the threads that do them: is quick and never throws. */
public interface TurnListener {
  void began(Turn turn);

  /** Whatever came of it; follows {@link #began} on the same thread. */
  void ended(Turn turn, Taken taken);
}
