package io.greenjournal.adapter.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.testkit.memory.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FusesTest {
  private static final Lane INCOMING = lane("1101", "lastIncomingMessages", "https://a");
  private static final Lane OUTGOING = lane("1101", "lastOutgoingMessages", "https://a");
  private static final Lane NEIGHBOUR = lane("7103", "lastIncomingMessages", "https://a");
  private static final Lane ELSEWHERE = lane("3100", "lastIncomingMessages", "https://b");
  private static final SourceFailure BROKEN = new SourceFailure.Unreachable("500");

  private final VirtualTime time = VirtualTime.at(Instant.EPOCH);
  private final Fuses fuses = new Fuses(time);

  @Test
  void a_sick_method_of_one_instance_stops_nobody_else() {
    fail(INCOMING, BROKEN, false);

    assertThat(fuses.closed(INCOMING))
        .contains(new SourceFailure.Unreachable(
            "five faults in a row; not asked again for 60 s", Optional.of(Duration.ofSeconds(60))));
    assertThat(fuses.closed(OUTGOING)).isEmpty();
    assertThat(fuses.closed(NEIGHBOUR)).isEmpty();
  }

  @Test
  void a_host_that_cannot_be_connected_to_rests_for_all_its_instances() {
    for (String owner : new String[] {"1", "2", "3", "4", "5"}) {
      Lane lane = lane(owner, "getSettings", "https://a");
      assertThat(fuses.closed(lane)).isEmpty();
      fuses.failed(lane, BROKEN, true);
    }

    assertThat(fuses.closed(NEIGHBOUR)).isPresent();
    assertThat(fuses.closed(ELSEWHERE)).isEmpty();
    time.advance(Duration.ofSeconds(60));
    assertThat(fuses.closed(NEIGHBOUR)).as("one goes to see").isEmpty();
    assertThat(fuses.closed(INCOMING)).as("and the others wait for it").isPresent();
    fuses.succeeded(NEIGHBOUR);
    assertThat(fuses.closed(INCOMING)).isEmpty();
  }

  @Test
  void an_answer_of_whatever_kind_is_no_fault_of_the_line() {
    fail(INCOMING, new SourceFailure.Unauthorized(), false);

    assertThat(fuses.closed(INCOMING)).isEmpty();
  }

  @Test
  void a_probe_that_the_lane_forbids_leaves_the_hosts_probe_to_another() {
    fail(INCOMING, BROKEN, true);
    time.advance(Duration.ofSeconds(60));
    assertThat(fuses.closed(INCOMING)).isEmpty();
    fuses.failed(INCOMING, BROKEN, false);

    assertThat(fuses.closed(INCOMING)).as("its own rest goes on").isPresent();
    assertThat(fuses.closed(NEIGHBOUR)).isEmpty();
  }

  @Test
  void a_cancelled_call_says_nothing_about_anybody() {
    fail(INCOMING, new SourceFailure.Cancelled(), false);

    assertThat(fuses.closed(INCOMING)).isEmpty();
  }

  private void fail(Lane lane, SourceFailure failure, boolean noConnection) {
    for (int i = 0; i < 5; i++) {
      assertThat(fuses.closed(lane)).isEmpty();
      fuses.failed(lane, failure, noConnection);
    }
  }

  private static Lane lane(String owner, String method, String host) {
    return new Lane(owner, method, host, 1, false);
  }
}
