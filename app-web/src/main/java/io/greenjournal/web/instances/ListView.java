package io.greenjournal.web.instances;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.web.declared.FileFleet;
import io.greenjournal.web.shell.Empty;
import io.greenjournal.web.shell.FreshLine;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.StateMark;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.IdText;
import io.greenjournal.web.standing.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What views/instances/list.html shows. */
record ListView(
    boolean mayAdd, boolean mayTend, List<Row> rows, Empty empty, Optional<FileNote> file) {
  /**
   * The file of instances as code.
   *
   * @param problem why it was not taken over; {@code ""} when it was
   */
  record FileNote(String tone, String text, Moment appliedAt, String problem) {
    static FileNote of(FileFleet.Status status, Times times) {
      boolean fine = status.problem().isEmpty();
      return new FileNote(
          fine ? "" : "bad",
          times
              .words()
              .of(fine ? "instances.file.applied" : "instances.file.refused", status.instances()),
          times.at(status.appliedAt()),
          status.problem());
    }
  }

  record Row(
      String number,
      String href,
      String name,
      String messenger,
      String id,
      StateMark state,
      String pace,
      String host,
      String freshState,
      Optional<Moment> asOf,
      Optional<Origin> origin) {}

  /** @param tone {@code line}, or {@code warn} when it is gone from the file */
  record Origin(String text, String tone) {
    static Origin of(boolean inFile, Words t) {
      return new Origin(
          t.of(inFile ? "instances.file.in" : "instances.file.gone"), inFile ? "line" : "warn");
    }
  }

  static ListView of(
      List<Standing> standings,
      boolean mayAdd,
      boolean mayTend,
      Map<InstanceId, Boolean> declared,
      Optional<FileFleet.Status> file,
      Times times) {
    Words t = times.words();
    Empty empty =
        Empty.of("device-mobile", t.of("instances.empty.title"), t.of("instances.empty.text"));
    return new ListView(
        mayAdd,
        mayTend && !standings.isEmpty(),
        standings.stream().map(s -> row(s, declared, times)).toList(),
        mayAdd ? empty.with("/instances/new", t.of("instances.new.submit")) : empty,
        file.filter(known -> mayAdd).map(known -> FileNote.of(known, times)));
  }

  private static Row row(Standing s, Map<InstanceId, Boolean> declared, Times times) {
    Words t = times.words();
    return new Row(
        s.instance().id().value(),
        "/instances/" + s.instance().id(),
        s.instance().name(),
        s.instance().messenger().word(),
        IdText.of(s.instance().id()),
        StateMark.of(s.facts().state(), t),
        t.of("instances.pace." + s.instance().pace().word()),
        s.instance().apiUrl().getHost(),
        FreshLine.stateOf(s.health()),
        s.freshness().asOf().map(times::at),
        Optional.ofNullable(declared.get(s.instance().id())).map(inFile -> Origin.of(inFile, t)));
  }
}
