package io.greenjournal.web.instances;

import io.greenjournal.web.shell.Empty;
import io.greenjournal.web.shell.FreshLine;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.StateMark;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.IdText;
import io.greenjournal.web.standing.Standing;
import java.util.List;
import java.util.Optional;

/** What views/instances/list.html shows. */
record ListView(boolean mayAdd, List<Row> rows, Empty empty) {
  record Row(
      String href,
      String name,
      String messenger,
      String id,
      StateMark state,
      String pace,
      String host,
      String freshState,
      Optional<Moment> asOf) {}

  static ListView of(List<Standing> standings, boolean mayAdd, Times times) {
    Words t = times.words();
    Empty empty =
        Empty.of("device-mobile", t.of("instances.empty.title"), t.of("instances.empty.text"));
    return new ListView(
        mayAdd,
        standings.stream().map(s -> row(s, times)).toList(),
        mayAdd ? empty.with("/instances/new", t.of("instances.new.submit")) : empty);
  }

  private static Row row(Standing s, Times times) {
    Words t = times.words();
    return new Row(
        "/instances/" + s.instance().id(),
        s.instance().name(),
        s.instance().messenger().word(),
        IdText.of(s.instance().id()),
        StateMark.of(s.facts().state(), t),
        t.of("instances.pace." + s.instance().pace().word()),
        s.instance().apiUrl().getHost(),
        FreshLine.stateOf(s.health()),
        s.freshness().asOf().map(times::at));
  }
}
