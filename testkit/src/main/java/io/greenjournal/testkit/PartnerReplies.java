package io.greenjournal.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** What a partner of the vendor is told. Failures hide in successes, and times have no zone. */
final class PartnerReplies {
  private static final String NEVER = "0001-01-01T00:00:00";
  private static final DateTimeFormatter TIMES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");

  private PartnerReplies() {}

  static Answer to(CallPath path, FakeCall call, FakeFleet fleet, Instant now) {
    if (fleet.partner().isEmpty() || !fleet.partner().equals(path.token())) {
      return Refusals.inside(401, "Unauthorized");
    }
    boolean known = path.method().equals("getInstances")
        && (call.verb().equals("GET") || call.verb().equals("POST"));
    return known ? instances(fleet, now) : Refusals.inside(404, "Not found");
  }

  private static Answer instances(FakeFleet fleet, Instant now) {
    LocalDateTime today =
        LocalDateTime.ofInstant(now, ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (FakeInstance instance : fleet.instances()) {
      PartnerTerms terms = instance.terms();
      list.addObject()
          .put("idInstance", Long.parseLong(instance.id()))
          .put("name", terms.name().orElse("Instance " + instance.id()))
          .put("typeInstance", instance.messenger().typeInstance())
          .put("typeAccount", "")
          .put("partnerUserUiid", "gac.3b1c7a")
          .put("timeCreated", TIMES.format(today.minusDays(30)))
          .put("timeDeleted", terms.deleted() ? TIMES.format(today.minusDays(1)) : NEVER)
          .put("apiTokenInstance", instance.token())
          .put("deleted", terms.deleted())
          .put("tariff", terms.tariff())
          .put("isFree", terms.tariff().equals("DEVELOPER"))
          .put("isPartner", true)
          .put(
              "expirationDate",
              terms.paidFor().map(time -> TIMES.format(today.plus(time))).orElse(NEVER))
          .put("isExpired", terms.paidFor().filter(Duration::isNegative).isPresent());
    }
    return Answer.json(list.toString());
  }
}
