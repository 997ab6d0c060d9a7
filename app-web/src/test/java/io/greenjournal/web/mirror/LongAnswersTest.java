package io.greenjournal.web.mirror;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.access.MirrorToken;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.web.MovableClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LongAnswersTest {
  private final MovableClock clock = new MovableClock();
  private final LongAnswers room = new LongAnswers(clock);

  @Test
  void a_place_that_was_left_is_free_again() {
    LongAnswers.Place first = room.enter(token(1));
    LongAnswers.Place second = room.enter(token(1));
    assertThatThrownBy(() -> room.enter(token(1))).isInstanceOf(Refusal.class);

    first.leave();
    first.leave();

    room.enter(token(1));
    assertThatThrownBy(() -> room.enter(token(1))).isInstanceOf(Refusal.class);
    assertThatNoException().isThrownBy(second::goOn);
  }

  @Test
  void one_token_leaves_room_for_the_others() {
    for (int id = 1; id <= LongAnswers.IN_ALL / LongAnswers.OF_A_TOKEN; id++) {
      room.enter(token(id));
      room.enter(token(id));
    }

    assertThatThrownBy(() -> room.enter(token(99))).isInstanceOf(Refusal.class);
  }

  @Test
  void a_forsaken_place_is_given_away_only_when_it_is_wanted() throws IOException {
    LongAnswers.Place forsaken = room.enter(token(1));
    LongAnswers.Place alive = room.enter(token(1));
    clock.move(LongAnswers.FORSAKEN.plus(Duration.ofSeconds(1)));
    alive.goOn();
    assertThatNoException().isThrownBy(forsaken::goOn);
    clock.move(LongAnswers.FORSAKEN.plus(Duration.ofSeconds(1)));
    alive.goOn();

    room.enter(token(1));

    assertThatThrownBy(forsaken::goOn).isInstanceOf(IOException.class);
    assertThatNoException().isThrownBy(alive::goOn);
  }

  private static MirrorToken token(long id) {
    return new MirrorToken(
        id, new InstanceId("1101000001"), "", "abcd", Instant.EPOCH, Optional.empty());
  }
}
