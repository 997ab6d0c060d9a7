package io.greenjournal.web.delivery;

import io.greenjournal.core.delivery.DeliveryCounts;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.web.delivery.DeliveryView.Failures;
import io.greenjournal.web.delivery.DeliveryView.Figure;
import io.greenjournal.web.delivery.DeliveryView.Reason;
import io.greenjournal.web.shell.StatusMark;
import io.greenjournal.web.shell.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Says why messages reached nobody, and what one can do. */
final class FailureDrawer {
  private final JournalLink journal;
  private final Words t;

  FailureDrawer(JournalLink journal, Words t) {
    this.journal = journal;
    this.t = t;
  }

  Failures draw(DeliveryCounts counts) {
    long failed = counts.failures().values().stream().mapToLong(Long::longValue).sum();
    List<Reason> reasons = counts.failures().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(e -> reason(e.getKey(), e.getValue(), failed))
        .toList();
    String summary = reasons.isEmpty()
        ? t.of("delivery.failures.none", counts.total())
        : t.of(
            "delivery.failures.summary",
            failed,
            t.percent(failed, counts.total()),
            reasons.get(0).mark().word());
    return new Failures(t.of("delivery.failures.about", failed, counts.total()), reasons, summary);
  }

  private Reason reason(DeliveryStatus status, long count, long failed) {
    String word = status.kind().word();
    return new Reason(
        StatusMark.of(status, t),
        new Figure(t.number(count), journal.with(status)),
        t.percent(count, failed),
        Svg.percent(count, failed),
        status.kind() == DeliveryStatus.Kind.YELLOW_CARD ? "warn" : "bad",
        t.of("delivery.reason." + word),
        t.of("delivery.advice." + word));
  }
}
