package io.greenjournal.bench.store;

import io.greenjournal.bench.JournalGenerator;
import io.greenjournal.core.instance.InstanceId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What 400 journals answer when they are asked for a day: 33 333 messages, 45 MB. */
final class Fleet {
  private static final int JOURNALS = 400;
  static final int MESSAGES = 33_333;
  private static final long NOW = 1_763_000_000L;

  private Fleet() {}

  /** What one journal answers. */
  record Answer(InstanceId instance, byte[] body) {}

  static List<Answer> answers() {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < JOURNALS; i++) {
      int count = MESSAGES * (i + 1) / JOURNALS - MESSAGES * i / JOURNALS;
      answers.add(new Answer(
          new InstanceId(Long.toString(7_103_000_000L + i)),
          new JournalGenerator(50_000 + i, NOW).body(count)));
    }
    return answers;
  }

  /** The same with one new message at the beginning of each. */
  static List<Answer> oneMore(List<Answer> before, int round) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      byte[] fresh = new JournalGenerator(1_000_000L * round + i, NOW + 60L * round).body(1);
      String one = new String(fresh, 0, fresh.length - 1, StandardCharsets.UTF_8);
      String rest = new String(before.get(i).body(), StandardCharsets.UTF_8);
      byte[] body = (one + "," + rest.substring(1)).getBytes(StandardCharsets.UTF_8);
      answers.add(new Answer(before.get(i).instance(), body));
    }
    return answers;
  }
}
