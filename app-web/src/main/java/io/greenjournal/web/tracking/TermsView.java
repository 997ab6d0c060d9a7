package io.greenjournal.web.tracking;

import io.greenjournal.core.instance.Terms;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.Times;
import java.time.Instant;
import java.util.Optional;

/**
 * What is paid for an instance.
 *
 * @param tariff the vendor's word; {@code –} when not told
 * @param until until when; empty when it never ends or nobody told
 * @param tone {@code warn} when it ends soon, {@code bad} when it is over, otherwise {@code ""}
 * @param asOf when we were told
 */
public record TermsView(String tariff, Optional<Moment> until, String tone, Moment asOf) {
  static TermsView of(Terms terms, Times times) {
    Instant now = times.now();
    return new TermsView(
        terms.tariff().isEmpty() ? "–" : terms.tariff(),
        terms.end().map(times::day),
        terms.isOver(now) ? "bad" : terms.endsSoon(now) ? "warn" : "",
        times.at(terms.asOf()));
  }
}
