package io.greenjournal.core.plan;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import java.time.YearMonth;

/** How many calls a journal has had, those of people included. */
@FunctionalInterface
public interface MonthlyCalls {
  /** @param month in UTC */
  int in(InstanceId instance, Journal journal, YearMonth month);
}
