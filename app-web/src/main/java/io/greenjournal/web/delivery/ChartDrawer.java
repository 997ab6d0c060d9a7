package io.greenjournal.web.delivery;

import io.greenjournal.core.delivery.DeliveryReport;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.web.delivery.DeliveryView.Charts;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws all charts of a report. */
public final class ChartDrawer {
  private ChartDrawer() {}

  /**
   * As the page has them that asks for nothing in particular.
   *
   * @param report of the last seven days, by day
   * @param instances those of the report; delivery is tracked in all of them
   */
  public static Charts draw(DeliveryReport report, List<Instance> instances, Times times) {
    Asked asked = Asked.of(new PageQuery(DeliveryPages.PATH, Map.of()), times);
    return draw(new Figures(report, DeliveryPages.nothing(), Set.of()), asked, instances, times);
  }

  static Charts draw(Figures figures, Asked asked, List<Instance> instances, Times times) {
    Words t = times.words();
    PageQuery query = asked.query();
    JournalLink journal = JournalLink.of(asked.instances(), asked.period().window(), times.zone());
    Outcome total = figures.total();
    LatencyDrawer latency = new LatencyDrawer(times);
    Slots slots = new Slots(
        asked.bucket(), asked.period().window(), times.zone(), times.now(), figures.bySlot());
    return new Charts(
        new FunnelDrawer(figures, journal, t).draw(),
        List.of(
            latency.draw("delivered", figures.all().total().toDelivered(), total.arrived()),
            latency.draw("read", figures.all().total().toRead(), total.read())),
        new VolumeDrawer(slots, journal, times).draw(),
        new FailureDrawer(journal, t).draw(figures.all().total()),
        new HeatDrawer(asked.measure(), figures.byWeekHour(), t).draw(query),
        new MemberDrawer(figures, journal, times).draw(instances, asked.sorting(), query));
  }
}
