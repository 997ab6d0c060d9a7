package io.greenjournal.web.tracking;

import io.greenjournal.core.access.Role;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.standing.Standing;
import io.greenjournal.web.standing.Standings;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds the instance that somebody asks about, or says that there is none for them. */
@Singleton
public final class Watched {
  private final Standings standings;

  Watched(Standings standings) {
    this.standings = standings;
  }

  public Standing seen(String id, CurrentUser user, Times times) {
    return Optional.of(id)
        .filter(InstanceId::isValid)
        .flatMap(text -> standings.find(user.scope(), new InstanceId(text), times.now()))
        .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no such instance"));
  }

  /** Only for those who may also act on it. */
  public Standing tended(String id, CurrentUser user, Times times) {
    Standing standing = seen(id, user, times);
    if (user.role() == Role.VIEWER) {
      throw new HttpStatusException(HttpStatus.FORBIDDEN, "not allowed");
    }
    return standing;
  }
}
