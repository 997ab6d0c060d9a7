package io.greenjournal.web.instances;

import io.greenjournal.core.access.MirrorToken;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.Times;
import java.util.Optional;

/**
 * A mirror token as the page of its instance shows it.
 *
 * @param end its last four characters
 * @param used empty when never
 */
record MirrorLine(long id, String end, Moment made, Optional<Moment> used) {
  static MirrorLine of(MirrorToken token, Times times) {
    return new MirrorLine(
        token.id(),
        token.end(),
        times.brief(token.createdAt()),
        token.lastUsedAt().map(times::ago));
  }
}
