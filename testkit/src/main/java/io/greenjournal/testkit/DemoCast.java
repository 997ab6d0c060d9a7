package io.greenjournal.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Everybody whom one instance talks to. Ids have the forms of the messenger, numbers are made up. */
final class DemoCast {
  private static final List<String[]> NAMES =
      Resources.text("demo/people").lines().map(line -> line.split("\\|", -1)).toList();

  private final List<DemoChat> persons;
  private final List<DemoChat> groups;

  private DemoCast(List<DemoChat> persons, List<DemoChat> groups) {
    this.persons = persons;
    this.groups = groups;
  }

  static DemoCast of(DemoProfile profile, Random random) {
    List<DemoPerson> people = new ArrayList<>();
    for (String[] name : NAMES) {
      if (name[0].equals(profile.language()) || name[0].equals("xx")) {
        people.add(new DemoPerson(personId(profile, people.size(), random), name[1], name[2]));
      }
    }
    Collections.shuffle(people, random);
    List<DemoChat> persons =
        people.stream().map(one -> new DemoChat(one.id(), false, List.of(one))).toList();
    List<DemoChat> groups = IntStream.range(0, 3)
        .mapToObj(n -> new DemoChat(groupId(profile, n, random), true, people.subList(n, n + 4)))
        .toList();
    return new DemoCast(persons, groups);
  }

  List<DemoChat> persons() {
    return persons;
  }

  DemoChat any(boolean group, Random random) {
    List<DemoChat> chats = group ? groups : persons;
    return chats.get(random.nextInt(chats.size()));
  }

  private static String personId(DemoProfile profile, int number, Random random) {
    if (profile.messenger() == FakeMessenger.MAX) {
      return String.valueOf(20_000_000 + random.nextInt(70_000_000));
    }
    // One of them hides the number.
    return number == 3
        ? (155_508_300_000_000L + random.nextInt(90_000_000)) + "@lid"
        : phone(profile.language(), random) + "@c.us";
  }

  private static String groupId(DemoProfile profile, int number, Random random) {
    if (profile.messenger() == FakeMessenger.MAX) {
      return "-" + (69_580_000_000_000L + random.nextInt(1_000_000_000));
    }
    return number == 2
        ? phone(profile.language(), random) + "-1479621234@g.us"
        : (120_363_025_500_000_000L + random.nextInt(90_000_000)) + "@g.us";
  }

  private static String phone(String language, Random random) {
    String prefix = switch (language) {
      case "he" -> "97250000";
      case "ru" -> "7900555";
      default -> "35385000";
    };
    return prefix + (1000 + random.nextInt(9000));
  }
}
