package io.greenjournal.web.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.web.command.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimetableTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instance LIVE = instance("1", Messenger.MAX, Pace.LIVE);
  private static final Instance MANUAL = instance("2", Messenger.MAX, Pace.MANUAL);

  private final Timetable timetable =
      new Timetable(new Paces(Settings.in(Path.of("unused"))), new Random(1));

  @Test
  void a_new_instance_is_asked_everything_at_once() {
    assertThat(timetable.due(List.of(LIVE), NOW, 64))
        .extracting(Turn::journal)
        .containsExactlyInAnyOrder(
            Optional.of(Journal.INCOMING), Optional.of(Journal.OUTGOING), Optional.empty());
    assertThat(timetable.due(List.of(instance("3", Messenger.WHATSAPP, Pace.LIVE)), NOW, 64))
        .hasSize(5);
  }

  @Test
  void nothing_is_asked_twice_at_once() {
    assertThat(timetable.due(List.of(LIVE), NOW, 64)).hasSize(3);

    assertThat(timetable.due(List.of(LIVE), NOW.plus(Duration.ofDays(1)), 64)).isEmpty();
  }

  @Test
  void the_next_turn_comes_about_one_interval_later() {
    timetable.due(List.of(LIVE), NOW, 64).forEach(turn -> timetable.done(turn, NOW));

    assertThat(timetable.due(List.of(LIVE), NOW.plusSeconds(53), 64)).isEmpty();
    assertThat(timetable.due(List.of(LIVE), NOW.plusSeconds(67), 64)).hasSize(2);
  }

  @Test
  void nobody_but_a_person_asks_a_manual_instance() {
    assertThat(timetable.due(List.of(MANUAL), NOW, 64)).isEmpty();

    timetable.hasten(MANUAL, NOW);
    List<Turn> turns = timetable.due(List.of(MANUAL), NOW, 64);
    turns.forEach(turn -> timetable.done(turn, NOW));

    assertThat(turns).hasSize(3);
    assertThat(timetable.due(List.of(MANUAL), NOW.plus(Duration.ofDays(365)), 64))
        .isEmpty();
  }

  @Test
  void what_a_person_asks_for_while_it_runs_is_done_once_more() {
    List<Turn> running = timetable.due(List.of(LIVE), NOW, 64);

    timetable.hasten(LIVE, NOW);
    running.forEach(turn -> timetable.done(turn, NOW));

    assertThat(timetable.due(List.of(LIVE), NOW, 64)).hasSize(3);
  }

  @Test
  void a_clock_that_is_set_back_does_not_stop_the_reading() {
    timetable.due(List.of(LIVE), NOW, 64).forEach(turn -> timetable.done(turn, NOW));

    assertThat(timetable.due(List.of(LIVE), NOW.minus(Duration.ofHours(5)), 64)).hasSize(3);
  }

  @Test
  void no_more_begin_than_there_is_room_for_and_the_others_follow() {
    assertThat(timetable.due(List.of(LIVE), NOW, 2)).hasSize(2);
    assertThat(timetable.due(List.of(LIVE), NOW, 2)).hasSize(1);
  }

  @Test
  void what_was_read_before_a_restart_waits_for_its_turn() {
    Turn.Place place = new Turn.Place(LIVE.id(), Optional.of(Journal.INCOMING));
    timetable.resume(place, NOW.minusSeconds(5), Duration.ofSeconds(60));

    assertThat(timetable.due(List.of(LIVE), NOW, 64)).extracting(Turn::place).doesNotContain(place);
    assertThat(timetable.due(List.of(LIVE), NOW.plusSeconds(62), 64))
        .extracting(Turn::place)
        .contains(place);
  }

  private static Instance instance(String id, Messenger messenger, Pace pace) {
    return new Instance(
        new InstanceId(id), "name " + id, messenger, URI.create("https://api.example"), pace, "");
  }
}
