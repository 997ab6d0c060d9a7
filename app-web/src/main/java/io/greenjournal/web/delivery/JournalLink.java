package io.greenjournal.web.delivery;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.web.listing.PageQuery;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Addresses of the journal that list the messages behind a figure. */
record JournalLink(PageQuery query) {
  static JournalLink of(Collection<InstanceId> instances, Window window, ZoneId zone) {
    return new JournalLink(new PageQuery("/journal", Map.of("direction", List.of("outgoing"))))
        .at(instances)
        .within(window, zone);
  }

  JournalLink at(Collection<InstanceId> instances) {
    return new JournalLink(query.with(
        "instance", instances.stream().map(InstanceId::value).sorted().toList()));
  }

  JournalLink within(Window window, ZoneId zone) {
    return new JournalLink(query
        .with("from", Period.fromText(window.from(), zone))
        .with("to", Period.toText(window.to(), zone)));
  }

  String all() {
    return query.uri();
  }

  String with(DeliveryStatus... statuses) {
    return with(Arrays.asList(statuses));
  }

  String with(Collection<DeliveryStatus> statuses) {
    return query
        .with("status", statuses.stream().map(JournalLink::word).toList())
        .uri();
  }

  /** Those that reached nobody, for whatever reason. */
  String failed() {
    return with(Arrays.stream(DeliveryStatus.Kind.values())
        .filter(DeliveryStatus.Kind::isFailure)
        .map(kind -> new DeliveryStatus(kind.word()))
        .toList());
  }

  private static String word(DeliveryStatus status) {
    return status.word().isEmpty() ? "unknown" : status.word();
  }
}
