package io.greenjournal.web.export;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Hole;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.web.export.ExportView.HoleLine;
import io.greenjournal.web.export.ExportView.RunLine;
import io.greenjournal.web.journal.ChipDrawer;
import io.greenjournal.web.journal.JournalView.FilterChip;
import io.greenjournal.web.journal.JournalView.Hidden;
import io.greenjournal.web.listing.ListFreshness;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.messages.PlainText;
import io.greenjournal.web.schedule.Paces;
import io.greenjournal.web.shell.Choice;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Field;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.signin.FreshPassword;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts the page together that says what will be exported, and asks for the format. */
@Singleton
final class ExportDrawer {
  private static final Duration LOOKED_BACK = Duration.ofDays(14);
  private static final int MOST_HOLES = 5;
  private static final int MOST_RUNS = 5;

  private final JournalSearch search;
  private final SyncLog log;
  private final Paces paces;
  private final RowCounts counts;
  private final FreshPassword passwords;

  ExportDrawer(
      JournalSearch search, SyncLog log, Paces paces, RowCounts counts, FreshPassword passwords) {
    this.search = search;
    this.log = log;
    this.paces = paces;
    this.counts = counts;
    this.passwords = passwords;
  }

  /**
   * What was sent and what was wrong with it.
   *
   * @param format {@code ""} for none yet
   * @param error of the whole; {@code ""} for none
   * @param passwordError {@code ""} for none
   */
  record Sent(String format, String error, String passwordError) {
    static final Sent NOTHING = new Sent(Format.CSV.word(), "", "");
  }

  ExportView draw(CurrentUser user, Wish wish, Sent sent, List<Run> runs, Times times) {
    Words t = times.words();
    AccessScope scope = user.scope();
    RowCounts.Count count = counts(scope, wish);
    List<Hole> holes = wish.isChosen() ? List.of() : holes(scope, wish.reading().filter(), times);
    return new ExportView(
        t.of("export.title"),
        List.of(new Crumb(back(wish), t.of("journal.title"))),
        what(wish, count, t),
        wish.isChosen(),
        wish.isChosen() ? List.of() : chips(wish, t),
        fresh(scope, wish, times).line(times),
        notes(scope, wish, count, t),
        holes.stream().limit(MOST_HOLES).map(hole -> line(hole, wish, times)).toList(),
        holes.size() > MOST_HOLES ? t.of("export.holes.more", holes.size() - MOST_HOLES) : "",
        formats(sent, t),
        hidden(wish.query()),
        wish.isEverything() && passwords.isAsked(user)
            ? Optional.of(Field.secret("password", t.of("export.password"))
                .withFill("current-password")
                .withHint(t.of("export.password.why"))
                .withError(sent.passwordError()))
            : Optional.empty(),
        sent.error(),
        UUID.randomUUID().toString(),
        runs.stream().limit(MOST_RUNS).map(run -> line(run, times)).toList(),
        count.exact() && count.atLeast() == 0,
        back(wish));
  }

  RowCounts.Count counts(AccessScope scope, Wish wish) {
    return wish.isChosen()
        ? new RowCounts.Count(wish.chosen().size(), true)
        : counts.of(scope, wish.reading());
  }

  private static String back(Wish wish) {
    return new PageQuery("/journal", wish.query().without(Wishes.PICK).values()).uri();
  }

  private static String what(Wish wish, RowCounts.Count count, Words t) {
    if (wish.isChosen()) {
      return t.of("export.what.chosen", wish.chosen().size());
    }
    if (count.exact()) {
      return t.of(wish.isEverything() ? "export.what.all" : "export.what", count.atLeast());
    }
    return count.atLeast() > 0
        ? t.of("export.what.more", t.number(count.atLeast()))
        : t.of("export.what.unknown");
  }

  private static List<FilterChip> chips(Wish wish, Words t) {
    return new ChipDrawer(wish.query(), wish.instances(), t).draw();
  }

  private ListFreshness fresh(AccessScope scope, Wish wish, Times times) {
    JournalFilter filter = wish.reading().filter();
    return ListFreshness.of(
        wish.instances(), log.states(scope), filter.instances(), filter.journals(), paces, times);
  }

  private static List<String> notes(AccessScope scope, Wish wish, RowCounts.Count count, Words t) {
    List<String> notes = new ArrayList<>();
    wish.reading()
        .problems()
        .forEach(p -> notes.add(t.of("journal.problem." + p.kind(), p.value())));
    long masked = wish.instances().stream().filter(i -> scope.masks(i.id())).count();
    if (masked > 0) {
      notes.add(t.of("export.masked", masked));
    }
    if (Format.XLSX.isTooSmallFor(count.known())) {
      notes.add(t.of("export.tooMany", Format.MOST_OF_A_SHEET));
    }
    return notes;
  }

  private List<Hole> holes(AccessScope scope, JournalFilter filter, Times times) {
    Window usual = Window.last(LOOKED_BACK, times.now());
    Instant from = filter.from().orElse(usual.from());
    Instant to = filter.to().orElse(usual.to());
    if (!from.isBefore(to)) {
      return List.of();
    }
    return search.completeness(scope, filter, new Window(from, to)).holes().stream()
        .sorted(Comparator.comparing((Hole hole) -> hole.span().to()).reversed())
        .toList();
  }

  private static HoleLine line(Hole hole, Wish wish, Times times) {
    return new HoleLine(
        name(hole.instance(), wish.instances()),
        times.words().journal(hole.journal()),
        times.at(hole.span().from()),
        times.at(hole.span().to()));
  }

  private static String name(InstanceId id, List<Instance> instances) {
    return instances.stream()
        .filter(instance -> instance.id().equals(id))
        .map(instance -> PlainText.name(instance.name()))
        .findFirst()
        .orElse(id.value());
  }

  private static Choice formats(Sent sent, Words t) {
    return new Choice(
        "format",
        t.of("export.format"),
        sent.format(),
        Arrays.stream(Format.values())
            .map(format -> new Choice.Option(
                format.word(), RunText.format(format), t.of("export.format." + format.word())))
            .toList(),
        "",
        "");
  }

  private static List<Hidden> hidden(PageQuery query) {
    return query.values().entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(v -> new Hidden(e.getKey(), v)))
        .toList();
  }

  private static RunLine line(Run run, Times times) {
    Words t = times.words();
    return new RunLine(
        run.order().id(),
        RunText.format(run.order().format()),
        times.at(run.since()),
        RunText.state(run, t),
        RunText.tone(run),
        RunText.progress(run, t),
        run.isRunning());
  }
}
