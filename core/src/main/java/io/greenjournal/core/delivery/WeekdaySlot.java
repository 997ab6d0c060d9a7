package io.greenjournal.core.delivery;

import java.time.DayOfWeek;

/**
 * The messages of one hour of the week, over all weeks of the period.
 *
 * @param hour 0 to 23
 */
public record WeekdaySlot(DayOfWeek day, int hour, DeliveryCounts counts) {}
