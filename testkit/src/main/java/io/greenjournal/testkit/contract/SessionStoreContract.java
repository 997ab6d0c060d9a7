package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.memory.Records.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.Session;
import io.greenjournal.core.port.SessionStore;
import org.junit.jupiter.api.Test;

/** What every SessionStore promises. */
public interface SessionStoreContract {
  /** One without sessions. */
  SessionStore noSessions();

  @Test
  default void a_session_is_found_by_its_secret_and_keeps_when_it_was_seen() {
    var sessions = noSessions();
    sessions.add(new Session("s1", 2, "seed", NOW, NOW, "Firefox"));

    sessions.touch("s1", NOW.plusSeconds(60));

    assertThat(sessions.find("s1"))
        .contains(new Session("s1", 2, "seed", NOW, NOW.plusSeconds(60), "Firefox"));
    assertThat(sessions.find("s2")).isEmpty();
  }

  @Test
  default void sessions_end_one_by_one_and_by_user() {
    var sessions = noSessions();
    sessions.add(new Session("s1", 1, "seed", NOW, NOW, "Firefox"));
    sessions.add(new Session("s2", 1, "seed", NOW, NOW, "Firefox"));
    sessions.add(new Session("s3", 2, "seed", NOW, NOW, "Firefox"));
    sessions.add(new Session("s4", 2, "seed", NOW, NOW, "Firefox"));

    sessions.remove("s1");
    sessions.removeOf(2);

    assertThat(sessions.find("s1")).isEmpty();
    assertThat(sessions.find("s2")).isPresent();
    assertThat(sessions.find("s3")).isEmpty();
    assertThat(sessions.find("s4")).isEmpty();
  }

  @Test
  default void a_user_sees_their_own_sessions_the_last_seen_first() {
    var sessions = noSessions();
    sessions.add(new Session("s1", 1, "seed", NOW, NOW, "Firefox"));
    sessions.add(new Session("s2", 1, "seed", NOW, NOW.plusSeconds(60), ""));
    sessions.add(new Session("s3", 2, "seed", NOW, NOW, "Safari"));

    assertThat(sessions.of(1)).extracting(Session::secretHash).containsExactly("s2", "s1");
    assertThat(sessions.of(2)).extracting(Session::browser).containsExactly("Safari");
    assertThat(sessions.of(3)).isEmpty();
  }

  @Test
  default void sessions_end_when_they_are_old_or_were_not_seen() {
    var sessions = noSessions();
    sessions.add(new Session("unseen", 1, "seed", NOW, NOW, "Firefox"));
    sessions.add(
        new Session("old", 1, "seed", NOW.minusSeconds(100), NOW.plusSeconds(60), "Firefox"));
    sessions.add(new Session("good", 1, "seed", NOW, NOW.plusSeconds(30), "Firefox"));

    sessions.removeOld(NOW.plusSeconds(30), NOW);

    assertThat(sessions.find("unseen")).isEmpty();
    assertThat(sessions.find("old")).isEmpty();
    assertThat(sessions.find("good")).isPresent();
  }
}
