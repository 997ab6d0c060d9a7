package io.greenjournal.web.acts;

import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.LinkingCode;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.usecase.LinkInstance;
import io.greenjournal.web.signin.CurrentUser;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is linking which instance. A code is shown for some minutes to the one who asked for it and to nobody else; it is
 * kept in memory alone, as long as it is good.
 */
@Singleton
final class LinkDesk {
  static final Duration OPEN = Duration.ofMinutes(5);
  private static final Duration GOOD = Duration.ofSeconds(25);
  /** Several windows of one person cost one call. */
  private static final Duration FRESH = Duration.ofSeconds(2);

  private record Key(String user, InstanceId instance) {}

  /** What the vendor said last. */
  record Look(Instant at, Optional<LinkingCode> code, Optional<SourceFailure> failure) {
    /** The picture, where there is one that can be shown. */
    Optional<CodePicture> picture() {
      return code.filter(LinkingCode.Picture.class::isInstance)
          .map(LinkingCode.Picture.class::cast)
          .flatMap(one -> CodePicture.of(one.png()));
    }
  }

  private record Linking(Instant until, Optional<Look> last) {
    boolean isLinked() {
      return last.flatMap(Look::code)
          .filter(LinkingCode.AlreadyLinked.class::isInstance)
          .isPresent();
    }
  }

  private final LinkInstance link;
  private final InstantSource clock;
  private final Map<Key, Linking> open = new ConcurrentHashMap<>();

  LinkDesk(LinkInstance link, InstantSource clock) {
    this.link = link;
    this.clock = clock;
  }

  /** Begins, or begins anew. */
  void open(CurrentUser user, InstanceId instance) {
    Instant now = clock.instant();
    open.values().removeIf(one -> one.until().plus(OPEN).isBefore(now));
    open.put(new Key(user.name(), instance), new Linking(now.plus(OPEN), Optional.empty()));
  }

  /** Until when a code is shown; empty when nobody asked for one, or it is long linked. It may have passed. */
  Optional<Instant> until(CurrentUser user, InstanceId instance) {
    return Optional.ofNullable(open.get(new Key(user.name(), instance)))
        .filter(linking -> linking.until().isAfter(clock.instant()) || !linking.isLinked())
        .map(Linking::until);
  }

  /** Asks the vendor unless it was asked just now; empty when the time is over. */
  Optional<Look> look(CurrentUser user, Connection connection) {
    Key key = new Key(user.name(), connection.id());
    Linking linking = open.get(key);
    if (linking == null || !linking.until().isAfter(clock.instant())) {
      return Optional.empty();
    }
    Optional<Look> known =
        linking.last().filter(last -> last.at().plus(FRESH).isAfter(clock.instant()));
    if (known.isPresent()) {
      return known;
    }
    Look fresh = ask(connection);
    open.computeIfPresent(key, (k, now) -> new Linking(now.until(), Optional.of(fresh)));
    return Optional.of(fresh);
  }

  private Look ask(Connection connection) {
    try {
      LinkingCode code = link.code(connection);
      return new Look(clock.instant(), Optional.of(code), Optional.empty());
    } catch (JournalSourceException e) {
      return new Look(clock.instant(), Optional.empty(), Optional.of(e.failure()));
    }
  }

  /** The picture of this name, while it is good. */
  Optional<byte[]> picture(CurrentUser user, InstanceId instance, String name) {
    return Optional.ofNullable(open.get(new Key(user.name(), instance)))
        .filter(linking -> linking.until().isAfter(clock.instant()))
        .flatMap(Linking::last)
        .filter(last -> last.at().plus(GOOD).isAfter(clock.instant()))
        .flatMap(Look::picture)
        .filter(picture -> picture.name().equals(name))
        .map(CodePicture::bytes);
  }
}
