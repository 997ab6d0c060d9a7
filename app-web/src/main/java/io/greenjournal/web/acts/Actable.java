package io.greenjournal.web.acts;

import io.greenjournal.core.access.Role;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.port.Connections;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.standing.Standing;
import io.greenjournal.web.standing.Trouble;
import io.greenjournal.web.tracking.Watched;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;

/** Finds the instance that somebody wants to act on, or says that there is none for them, or that they may not. */
@Singleton
final class Actable {
  private final Watched watched;
  private final Connections connections;

  Actable(Watched watched, Connections connections) {
    this.watched = watched;
    this.connections = connections;
  }

  /** For what those do who look after it: link, restart. */
  Standing tended(String id, CurrentUser user, Times times) {
    return watched.tended(id, user, times);
  }

  /** For what stops it for everybody: log out, a new token. */
  Standing owned(String id, CurrentUser user, Times times) {
    Standing standing = watched.seen(id, user, times);
    if (user.role() != Role.OWNER) {
      throw new HttpStatusException(HttpStatus.FORBIDDEN, "not allowed");
    }
    return standing;
  }

  Connection connection(Instance instance) {
    return connections
        .connection(instance.id())
        .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no such instance"));
  }

  /** What to do about a failed act; nothing of it is tried again by itself. */
  static String advice(String failure, Words t) {
    String key = "acts.advice." + failure;
    return t.has(key) ? t.of(key) : Trouble.advice(failure, t);
  }
}
