package io.greenjournal.web.fleet;

import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.Standing;
import io.greenjournal.web.standing.Trouble;

/** Draws a trouble as a sentence that begins with the instance and ends with what one can do. */
final class FleetAttention {
  private final Times times;
  private final Words t;

  FleetAttention(Times times) {
    this.times = times;
    this.t = times.words();
  }

  FleetView.Attention sentence(Standing standing, Trouble trouble) {
    String id = standing.instance().id().value();
    return new FleetView.Attention(
        trouble.tone().word(),
        trouble.kind().icon(),
        standing.instance().name(),
        trouble.sentence(times),
        href(trouble, id),
        t.of(act(trouble)));
  }

  private static String href(Trouble trouble, String id) {
    return switch (trouble.kind()) {
      case YELLOW_CARD -> "/journal?instance=" + id + "&status=failed&status=yellowCard";
      case INCOMING_OFF, TRACKING_OFF -> "/instances/" + id + "/settings";
      default ->
        trouble.failure().equals("unauthorized")
            ? "/instances/" + id + "/edit"
            : "/instances/" + id;
    };
  }

  private static String act(Trouble trouble) {
    return switch (trouble.kind()) {
      case YELLOW_CARD -> "fleet.act.failures";
      case INCOMING_OFF, TRACKING_OFF -> "fleet.act.doctor";
      default -> trouble.failure().equals("unauthorized") ? "fleet.act.token" : "fleet.act.open";
    };
  }
}
