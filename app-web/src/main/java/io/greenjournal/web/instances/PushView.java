package io.greenjournal.web.instances;

import io.greenjournal.core.access.PushSecret;
import io.greenjournal.core.push.PushFigures;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page of an instance shows of push.
 *
 * @param end the last four characters of the secret, {@code ""} when push is off
 * @param made when the secret was made; empty when push is off
 * @param last when the last notification was taken; empty when none ever was
 * @param counts what was taken, refused and waits
 * @param kept what is kept as received, by the vendor's word for its kind
 */
record PushView(
    String end,
    Optional<Moment> made,
    Optional<Moment> last,
    List<Count> counts,
    List<Count> kept) {
  record Count(String name, String number) {}

  public boolean isOn() {
    return made.isPresent();
  }

  static PushView of(Optional<PushSecret> secret, PushFigures figures, long refusals, Times times) {
    Words t = times.words();
    List<Count> counts = new ArrayList<>();
    counts.add(count(t.of("push.today"), figures.today(), t));
    counts.add(count(t.of("push.refused"), refusals, t));
    if (figures.waiting() > 0) {
      counts.add(count(t.of("push.waiting"), figures.waiting(), t));
    }
    return new PushView(
        secret.map(PushSecret::end).orElse(""),
        secret.map(PushSecret::createdAt).map(times::brief),
        figures.lastAt().map(times::ago),
        List.copyOf(counts),
        figures.kept().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(kind -> count(kind.getKey().isEmpty() ? "?" : kind.getKey(), kind.getValue(), t))
            .toList());
  }

  private static Count count(String name, long number, Words t) {
    return new Count(name, t.of("push.number", number));
  }
}
