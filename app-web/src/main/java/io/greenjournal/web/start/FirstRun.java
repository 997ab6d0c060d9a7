package io.greenjournal.web.start;

import io.greenjournal.core.access.Role;
import io.greenjournal.core.sync.SyncJob;
import io.greenjournal.web.settings.OwnPreferences;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.standing.Standing;
import io.greenjournal.web.standing.Standings;
import io.greenjournal.web.sync.SyncDesk;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what is to be done next from what there is, so that the first run goes on where it was left, in whatever
 * browser.
 */
@Singleton
final class FirstRun {
  private final OwnPreferences preferences;
  private final Standings standings;
  private final SyncDesk desk;

  FirstRun(OwnPreferences preferences, Standings standings, SyncDesk desk) {
    this.preferences = preferences;
    this.standings = standings;
    this.desk = desk;
  }

  /** The page where a visit begins. */
  String next(CurrentUser user, Times times) {
    if (!preferences.wereAsked(user)) {
      return "/start/preferences";
    }
    List<Standing> all = standings.all(user.scope(), times.now());
    if (all.isEmpty()) {
      return user.role() == Role.OWNER ? "/instances/new" : "/";
    }
    boolean unread = all.stream().noneMatch(one -> one.freshness().asOf().isPresent());
    return unread ? job(user).filter(job -> !job.isOver()).map(FirstRun::page).orElse("/") : "/";
  }

  /** The first instance, as long as it is the only one. */
  Optional<Standing> only(CurrentUser user, Times times) {
    List<Standing> all = standings.all(user.scope(), times.now());
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** How far the first reading has come; the instance itself where nobody has asked for one. */
  String progress(CurrentUser user, Times times) {
    return job(user)
        .map(FirstRun::page)
        .or(() -> only(user, times).map(one -> "/instances/" + one.instance().id()))
        .orElse("/");
  }

  private Optional<SyncJob> job(CurrentUser user) {
    return desk.latest(user.scope(), 1).stream().findFirst();
  }

  private static String page(SyncJob job) {
    return "/sync/jobs/" + job.number();
  }
}
