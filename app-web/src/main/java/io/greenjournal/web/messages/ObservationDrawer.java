package io.greenjournal.web.messages;

import io.greenjournal.core.journal.Source;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says what differs between the payloads that were seen of a record, newest first. */
final class ObservationDrawer {
  private static final int MOST = 50;

  private final Times times;
  private final Words words;

  ObservationDrawer(Times times) {
    this.times = times;
    this.words = times.words();
  }

  List<ObservationView> draw(RecordReading reading) {
    int all = reading.history().observations().size();
    List<ObservationView> views = new ArrayList<>();
    for (int number = all; number > Math.max(0, all - MOST); number--) {
      views.add(view(reading, number));
    }
    return views;
  }

  private ObservationView view(RecordReading reading, int number) {
    Map<String, String> now = reading.reader().fields(reading.payload(number));
    List<FieldChange> changes = number == 1
        ? List.of()
        : FieldChange.between(reading.reader().fields(reading.payload(number - 1)), now);
    String summary = number == 1
        ? words.of("message.observation.first", now.size())
        : words.of("message.observation.changed", changes.size());
    return new ObservationView(
        words.of("message.observation.number", number),
        reading.observation(number).source() == Source.PUSH
            ? words.of("message.source.push.of", summary)
            : summary,
        times.at(reading.observation(number).observedAt()),
        changes);
  }
}
