package io.greenjournal.web.delivery;

import io.greenjournal.core.delivery.DeliveryBucket;
import io.greenjournal.web.delivery.DeliveryView.Hidden;
import io.greenjournal.web.delivery.DeliveryView.Link;
import io.greenjournal.web.delivery.DeliveryView.Pick;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.messages.PlainText;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.Standing;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The choices above the charts. */
final class FilterDrawer {
  private static final Set<String> ENDS = Set.of("from", "to");

  private final Asked asked;
  private final PageQuery query;
  private final Times times;
  private final Words t;

  FilterDrawer(Asked asked, Times times) {
    this.asked = asked;
    this.query = asked.query();
    this.times = times;
    this.t = times.words();
  }

  List<Link> periods() {
    return Period.WORDS.stream()
        .map(word -> new Link(
            t.of("delivery.period." + word),
            query.without(ENDS).without("bucket").with("period", word).uri(),
            asked.period().word().equals(word)))
        .toList();
  }

  /** None when the period is too long for hours. */
  List<Link> buckets() {
    return Asked.allowsHours(asked.period())
        ? Arrays.stream(DeliveryBucket.values())
            .map(b -> new Link(
                t.of("delivery.bucket." + Asked.word(b)),
                query.with("bucket", Asked.word(b)).uri(),
                asked.bucket() == b))
            .toList()
        : List.of();
  }

  String from() {
    return LocalDate.ofInstant(asked.period().window().from(), times.zone()).toString();
  }

  String to() {
    return LocalDate.ofInstant(asked.period().window().to().minusSeconds(1), times.zone())
        .toString();
  }

  String chosen(List<Standing> known) {
    long set = known.stream().filter(this::isSet).count();
    if (asked.instances().isEmpty()) {
      return t.of("delivery.instances.all");
    }
    return set == 1
        ? known.stream()
            .filter(this::isSet)
            .map(s -> PlainText.name(s.instance().name()))
            .findFirst()
            .orElse("")
        : t.of("delivery.instances.some", set, known.size());
  }

  List<Pick> picks(List<Standing> known) {
    return known.stream()
        .map(
            s -> new Pick(PlainText.name(s.instance().name()), s.instance().id().value(), isSet(s)))
        .toList();
  }

  List<Hidden> hidden() {
    return query
        .without(Set.of("instance", "from", "to", "period", "bucket"))
        .values()
        .entrySet()
        .stream()
        .flatMap(e -> e.getValue().stream().map(v -> new Hidden(e.getKey(), v)))
        .toList();
  }

  private boolean isSet(Standing standing) {
    return asked.instances().contains(standing.instance().id());
  }
}
