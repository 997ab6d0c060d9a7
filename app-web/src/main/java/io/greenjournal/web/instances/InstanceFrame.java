package io.greenjournal.web.instances;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.tracking.TrackingDoctor;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.FreshLine;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.standing.Standing;
import io.greenjournal.web.standing.Troubles;
import java.util.List;

/**
 * What every page of one instance begins with: {@code views/instances/frame.html}.
 *
 * @param troubles how many things are wrong
 * @param off how many feeds of its journals are off
 */
record InstanceFrame(
    String title,
    List<Crumb> crumbs,
    String path,
    FreshLine fresh,
    String journalLink,
    int troubles,
    int off,
    boolean mayTend,
    boolean mayOwn) {
  static InstanceFrame of(Standing standing, CurrentUser user, Times times) {
    Instance instance = standing.instance();
    return new InstanceFrame(
        instance.name(),
        Crumb.instances(times.words()),
        path(instance),
        FreshLine.of(standing.freshness(), standing.health(), List.of(), times)
            .withTrackingOff(!standing.tracksDelivery()),
        "/journal?instance=" + instance.id(),
        Troubles.of(standing).size(),
        TrackingDoctor.diagnose(instance.messenger(), standing.facts(), times.now())
            .harmful()
            .size(),
        Rights.mayTend(user),
        Rights.mayOwn(user));
  }

  static String path(Instance instance) {
    return "/instances/" + instance.id();
  }
}
