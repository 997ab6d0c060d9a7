package io.greenjournal.web.mirror;

import io.greenjournal.testkit.FakeInstance;
import io.greenjournal.testkit.Fixture;
import io.greenjournal.testkit.Fixtures;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Fills an instance of the fake with a record of every kind, each of another second of the last hours. */
final class Samples {
  private Samples() {}

  static void fill(FakeInstance instance, Instant now) {
    List<Fixture> samples = Stream.concat(Fixtures.all().stream(), Fixtures.statusPosts().stream())
        .filter(sample -> sample.messenger() == instance.messenger())
        .toList();
    List<Fixture> posts = Fixtures.statusPosts();
    long second = now.getEpochSecond() - 60;
    for (Fixture sample : samples) {
      String json = sample
          .json()
          .strip()
          .replaceFirst("\"timestamp\"\\s*:\\s*-?[0-9]+", "\"timestamp\": " + second);
      add(instance, sample.direction(), posts.contains(sample), json);
      second -= 37;
    }
  }

  private static void add(FakeInstance instance, String direction, boolean post, String json) {
    if (direction.equals("incoming")) {
      if (post) {
        instance.incomingStatus(json);
      } else {
        instance.incoming(json);
      }
    } else if (post) {
      instance.outgoingStatus(json);
    } else {
      instance.outgoing(json);
    }
  }
}
