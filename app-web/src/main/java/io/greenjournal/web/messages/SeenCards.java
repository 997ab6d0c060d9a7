package io.greenjournal.web.messages;

import io.greenjournal.core.message.Details;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.Times;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The cards of a record: the present content, then each other one that was seen under the same id, newest first. */
final class SeenCards {
  private static final int MOST_EARLIER = 10;

  private SeenCards() {}

  /** Never empty. */
  static List<Card> of(RecordReading reading, Times times) {
    int present = reading.present();
    List<Card> cards = new ArrayList<>();
    cards.add(reading.card(present));
    Set<Optional<RecordReading.Held>> shown = new HashSet<>();
    shown.add(bare(reading, present));
    for (int n = reading.history().observations().size();
        n > 0 && cards.size() <= MOST_EARLIER;
        n--) {
      if (shown.add(bare(reading, n))) {
        Moment seen = times.at(reading.observation(n).observedAt());
        cards.add(reading.card(n).earlier(times.words().of("message.earlier.seen", seen.text())));
      }
    }
    return cards;
  }

  /** Content and kind only: marks about edits and passing on are no other content. */
  private static Optional<RecordReading.Held> bare(RecordReading reading, int observation) {
    return reading
        .held(observation)
        .map(h -> new RecordReading.Held(
            h.content(), Details.of(h.details().typeMessage()), Optional.empty()));
  }
}
