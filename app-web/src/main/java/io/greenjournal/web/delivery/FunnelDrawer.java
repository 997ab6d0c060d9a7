package io.greenjournal.web.delivery;

import static io.greenjournal.core.message.DeliveryStatus.DELIVERED;
import static io.greenjournal.core.message.DeliveryStatus.PENDING;
import static io.greenjournal.core.message.DeliveryStatus.READ;
import static io.greenjournal.core.message.DeliveryStatus.SENT;

import io.greenjournal.core.delivery.DeliveryCounts;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.web.delivery.DeliveryView.Figure;
import io.greenjournal.web.delivery.DeliveryView.Funnel;
import io.greenjournal.web.delivery.DeliveryView.Step;
import io.greenjournal.web.shell.StatusMark;
import io.greenjournal.web.shell.Words;
import java.util.ArrayList;
import java.util.List;

/** Draws how far messages got. What may have got further is drawn apart from what did. */
final class FunnelDrawer {
  private final Figures figures;
  private final JournalLink journal;
  private final Words t;
  private final Outcome all;

  FunnelDrawer(Figures figures, JournalLink journal, Words t) {
    this.figures = figures;
    this.journal = journal;
    this.t = t;
    this.all = figures.total();
  }

  Funnel draw() {
    DeliveryCounts counts = figures.all().total();
    long sent = counts.of(SENT) + all.arrived();
    List<Step> steps = List.of(
        new Step(
            new StatusMark("pending", t.of("delivery.step.all")),
            "c1",
            "100",
            "0",
            new Figure(t.number(all.total()), journal.all()),
            "",
            accepted(counts)),
        step(SENT, "c1", sent, all.wordless(), journal.with(SENT, DELIVERED, READ), unfollowed()),
        step(
            DELIVERED,
            "c3",
            all.arrived(),
            all.unknown(),
            journal.with(DELIVERED, READ),
            lost("delivery.lost.unread", all.delivered(), journal.with(DELIVERED))),
        step(READ, "c4", all.read(), all.unknown(), journal.with(READ), List.of()));
    return new Funnel(
        t.of("delivery.funnel.about", all.followed(), all.total()), steps, summary(sent));
  }

  private List<Figure> accepted(DeliveryCounts counts) {
    List<Figure> lost =
        new ArrayList<>(lost("delivery.lost.failed", all.failed(), journal.failed()));
    lost.addAll(lost("delivery.lost.waiting", counts.of(PENDING), journal.with(PENDING)));
    lost.addAll(lost("delivery.lost.wordless", all.wordless(), journal.with(wordless(counts))));
    return lost;
  }

  private List<Figure> unfollowed() {
    long open = figures.all().total().of(SENT) - all.untracked();
    List<Figure> lost = new ArrayList<>(lost("delivery.lost.open", open, journal.with(SENT)));
    lost.addAll(lost(
        "delivery.lost.untracked", all.untracked(), journal.at(figures.blind()).with(SENT)));
    return lost;
  }

  private static List<DeliveryStatus> wordless(DeliveryCounts counts) {
    return counts.byStatus().keySet().stream()
        .filter(
            s -> s.kind() == DeliveryStatus.Kind.UNKNOWN || s.kind() == DeliveryStatus.Kind.OTHER)
        .toList();
  }

  private List<Figure> lost(String key, long count, String href) {
    return count == 0 ? List.of() : List.of(new Figure(t.of(key, count), href));
  }

  private Step step(
      DeliveryStatus status,
      String shade,
      long known,
      long unknown,
      String href,
      List<Figure> lost) {
    return new Step(
        StatusMark.of(status, t),
        shade,
        Svg.percent(known, all.total()),
        Svg.percent(unknown, all.total()),
        new Figure(t.number(known), href),
        status.equals(SENT)
            ? t.percent(known, all.total() - all.wordless())
            : t.percent(known, all.followed()),
        lost);
  }

  private String summary(long sent) {
    String said = t.format(
        "delivery.funnel.summary", all.total(), sent, all.arrived(), all.read(), all.failed());
    return all.unknown() == 0 ? said : said + " " + t.of("delivery.funnel.unknown", all.unknown());
  }
}
