package io.greenjournal.web.command;

import io.greenjournal.core.instance.InstanceId;
import java.util.List;

/** What can be done with the key that the tokens are encrypted with. */
public interface KeyTasks {
  /**
   * @param tokens how many the key opens
   * @param unreadable instances whose token it does not open
   * @param rotating a rotation was begun and has not ended
   */
  record KeyReport(int tokens, List<InstanceId> unreadable, boolean rotating) {
    public KeyReport {
      unreadable = List.copyOf(unreadable);
    }
  }

  /**
   * Looks only; a console may be running.
   *
   * @throws StartRefused when the key is missing, wrong or open to others
   */
  KeyReport check();

  /**
   * Replaces the key; an interrupted replacement is ended.
   *
   * @return how many tokens were encrypted again
   * @throws StartRefused also when a console is running
   */
  int rotate();

  /**
   * Forgets every token, because the key is lost; a new key is made at the next start.
   *
   * @return how many tokens were forgotten
   * @throws StartRefused when a console is running
   */
  int forget();
}
