package io.greenjournal.web.api;

import io.greenjournal.core.delivery.DeliveryBucket;
import io.greenjournal.core.delivery.DeliveryFilter;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.DeliveryFigures;
import io.greenjournal.core.port.QueryTimedOutException;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/** How outgoing messages fared, for programs. Days and hours are those of UTC. */
@Controller("/api/v1/delivery")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeliveryApi {
  private static final List<String> PARAMETERS = List.of("from", "to", "instance", "bucket");
  private static final Duration USUAL = Duration.ofDays(7);
  private static final Duration LONGEST_BY_HOUR = Duration.ofDays(92);
  private static final Duration LONGEST = Duration.ofDays(3_660);

  private final DeliveryFigures figures;
  private final InstantSource clock;

  DeliveryApi(DeliveryFigures figures, InstantSource clock) {
    this.figures = figures;
    this.clock = clock;
  }

  @Get
  String report(HttpRequest<?> request, CurrentUser user) {
    Parameters given = new Parameters(request.getParameters(), PARAMETERS);
    DeliveryFilter filter = new DeliveryFilter(
        given.instances("instance"), period(given), bucket(given), ZoneOffset.UTC);
    Duration longest = filter.bucket() == DeliveryBucket.HOUR ? LONGEST_BY_HOUR : LONGEST;
    if (filter.period().length().compareTo(longest) > 0) {
      throw ApiProblem.badParameter(
          "from", "at most " + longest.toDays() + " days before 'to' for this bucket");
    }
    try {
      return DeliveryJson.print(filter, figures.report(user.scope(), filter));
    } catch (QueryTimedOutException e) {
      throw ApiProblem.tooSlow();
    }
  }

  private Window period(Parameters given) {
    Instant to = given.time("to").orElseGet(clock::instant);
    Instant from = given.time("from").orElseGet(() -> to.minus(USUAL));
    if (!from.isBefore(to)) {
      throw ApiProblem.badParameter("from", "earlier than 'to'");
    }
    return new Window(from, to);
  }

  private static DeliveryBucket bucket(Parameters given) {
    return given
        .one("bucket")
        .map(word -> switch (word) {
          case "hour" -> DeliveryBucket.HOUR;
          case "day" -> DeliveryBucket.DAY;
          default -> throw ApiProblem.badParameter("bucket", "hour or day");
        })
        .orElse(DeliveryBucket.DAY);
  }
}
