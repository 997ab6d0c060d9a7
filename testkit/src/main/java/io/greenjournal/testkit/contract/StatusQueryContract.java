package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.MAX;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static io.greenjournal.testkit.memory.Records.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.port.StatusQueryPort;
import io.greenjournal.core.status.StatusPost;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every StatusQueryPort promises. */
public interface StatusQueryContract {
  Window DAY = Window.last(Duration.ofDays(1), NOW);

  /** A source as {@link JournalQueryContract#journalsWith} describes. */
  StatusQueryPort statusesWith(List<JournalRecord> records);

  @Test
  default void posts_come_newest_first_and_only_of_the_window() {
    var statuses = statusesWith(List.of(
        post("A1").at(NOW.minusSeconds(300)).build(),
        post("A2").at(NOW.minusSeconds(100)).build(),
        post("OLD").at(NOW.minus(Duration.ofDays(2))).build()));

    assertThat(ids(posts(statuses, AccessScope.everything(), INSTANCE)))
        .containsExactly("A2", "A1");
  }

  @Test
  default void messages_are_no_posts() {
    var statuses = statusesWith(List.of(post("A1").build(), outgoing("MESSAGE").build()));

    assertThat(ids(posts(statuses, AccessScope.everything(), INSTANCE))).containsExactly("A1");
  }

  @Test
  default void posts_outside_the_scope_are_not_there() {
    var statuses = statusesWith(List.of(post("A1").build()));
    assertThat(posts(statuses, AccessScope.everything(), INSTANCE).items()).hasSize(1);

    var reading = posts(statuses, AccessScope.only(Set.of(OTHER)), INSTANCE);

    assertThat(reading.items()).isEmpty();
    assertThat(reading.freshness()).isEqualTo(Freshness.NEVER);
  }

  @Test
  default void a_messenger_without_posts_has_none_and_claims_nothing() {
    var statuses = statusesWith(List.of(post("A1").build()));

    var reading = posts(statuses, AccessScope.everything(), MAX);

    assertThat(reading.items()).isEmpty();
    assertThat(reading.freshness()).isEqualTo(Freshness.NEVER);
  }

  @Test
  default void nothing_known_about_viewers_is_not_nobody() {
    var statuses = statusesWith(List.of(post("A1").build()));

    var views = statuses.views(AccessScope.everything(), INSTANCE, new MessageId("A1"));

    assertThat(views.items()).isEmpty();
    assertThat(views.freshness()).isEqualTo(Freshness.NEVER);
  }

  private static Reading<StatusPost> posts(
      StatusQueryPort statuses, AccessScope scope, InstanceId instance) {
    return statuses.posts(scope, instance, Direction.OUTGOING, DAY);
  }

  private static List<String> ids(Reading<StatusPost> reading) {
    return reading.items().stream().map(p -> p.key().id().value()).toList();
  }
}
