package io.greenjournal.testkit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The rhythm of a day: most conversations are held in business hours, fewer on days of rest. */
final class DemoDay {
  private DemoDay() {}

  /** When conversations start, in UNIX seconds, the earliest first. */
  static List<Long> talks(DemoProfile profile, LocalDate date, Random random) {
    int usual = profile.talksPerDay() * 3 / 4 + random.nextInt(profile.talksPerDay() / 2);
    long midnight = date.atStartOfDay(profile.zone()).toEpochSecond();
    return Stream.generate(() -> midnight + (long) (hour(random) * 3600))
        .limit(rest(profile, date.getDayOfWeek()) ? usual / 2 : usual)
        .sorted()
        .toList();
  }

  /** Around noon, or now and then in the evening. */
  private static double hour(Random random) {
    return random.nextInt(8) == 0
        ? 18 + random.nextDouble() * 5
        : 8.5 + (random.nextDouble() + random.nextDouble()) * 5;
  }

  private static boolean rest(DemoProfile profile, DayOfWeek day) {
    return day == DayOfWeek.SATURDAY
        || day == (profile.language().equals("he") ? DayOfWeek.FRIDAY : DayOfWeek.SUNDAY);
  }
}
