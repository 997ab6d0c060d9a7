package io.greenjournal.web.instances;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.journal.Hole;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalHealth;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.MirrorTokenStore;
import io.greenjournal.core.port.PushStore;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.web.push.PushGate;
import io.greenjournal.web.push.PushSecrets;
import io.greenjournal.web.shell.CoverageStrip;
import io.greenjournal.web.shell.FreshLine;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.StateMark;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.standing.HourlyCover;
import io.greenjournal.web.standing.IdText;
import io.greenjournal.web.standing.Standing;
import io.greenjournal.web.standing.Trouble;
import io.greenjournal.web.standing.Troubles;
import io.greenjournal.web.tracking.CareDrawer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Draws the page of one instance. */
@Singleton
final class InstanceDrawer {
  private static final Duration LOOKED_BACK = Duration.ofDays(14);

  private final SyncLog log;
  private final JournalSearch search;
  private final HourlyCover covers;
  private final MirrorTokenStore tokens;
  private final PushSecrets secrets;
  private final PushStore pushed;
  private final PushGate gate;
  private final CareDrawer care;

  InstanceDrawer(
      SyncLog log,
      JournalSearch search,
      HourlyCover covers,
      MirrorTokenStore tokens,
      PushSecrets secrets,
      PushStore pushed,
      PushGate gate,
      CareDrawer care) {
    this.log = log;
    this.search = search;
    this.covers = covers;
    this.tokens = tokens;
    this.secrets = secrets;
    this.pushed = pushed;
    this.gate = gate;
    this.care = care;
  }

  InstanceView draw(Standing standing, CurrentUser user, Times times) {
    Words t = times.words();
    Instance instance = standing.instance();
    AccessScope scope = user.scope();
    List<SyncRun> failed = log.failedRuns(scope, HourlyCover.window(times.now()));
    return new InstanceView(
        InstanceFrame.of(standing, user, times),
        instance.messenger().word(),
        IdText.of(instance.id()),
        InstanceView.Tag.of(instance),
        Troubles.of(standing).stream()
            .map(one -> trouble(one, instance, user, times))
            .toList(),
        StateMark.of(standing.facts().state(), t),
        standing.facts().stateSince().map(times::at),
        pace(standing, t),
        instance.apiUrl().getHost(),
        instance.tokenEnd(),
        standing.journals().stream()
            .map(journal -> line(standing, journal, scope, failed, times))
            .toList(),
        HolesView.of(holes(instance, scope, times), times),
        care.draw(standing, user, times),
        tokens.of(scope, instance.id()).stream()
            .map(token -> MirrorLine.of(token, times))
            .toList(),
        PushView.of(
            secrets.find(instance.id()),
            pushed.figures(scope, instance.id(), times.now()),
            gate.refusals(instance.id()),
            times));
  }

  private List<Hole> holes(Instance instance, AccessScope scope, Times times) {
    JournalFilter filter =
        JournalFilter.of(Set.of(Journal.values())).withInstances(Set.of(instance.id()));
    return search
        .completeness(scope, filter, Window.last(LOOKED_BACK, times.now()))
        .holes();
  }

  private static InstanceView.Trouble trouble(
      Trouble trouble, Instance instance, CurrentUser user, Times times) {
    return new InstanceView.Trouble(
        trouble.tone() == Trouble.Tone.BAD ? "bad" : "warn",
        trouble.kind().icon(),
        trouble.sentence(times),
        Trouble.advice(trouble.failure(), times.words()),
        act(trouble.kind(), InstanceFrame.path(instance), Rights.mayTend(user), times.words()));
  }

  private static Optional<InstanceView.Act> act(
      Trouble.Kind kind, String path, boolean mayTend, Words t) {
    return switch (kind) {
      case NOT_LINKED ->
        mayTend
            ? Optional.of(new InstanceView.Act(path + "/link", "qrcode", t.of("acts.link.link")))
            : Optional.empty();
      case INCOMING_OFF, TRACKING_OFF ->
        Optional.of(new InstanceView.Act(
            path + "/settings", "stethoscope", t.of("instances.settings.look")));
      default -> Optional.empty();
    };
  }

  private static String pace(Standing standing, Words t) {
    return t.of("instances.pace." + standing.instance().pace().word());
  }

  private InstanceView.JournalLine line(
      Standing standing, Journal journal, AccessScope scope, List<SyncRun> failed, Times times) {
    JournalState state = standing.state(journal);
    JournalHealth health = standing.health(journal);
    Words t = times.words();
    return new InstanceView.JournalLine(
        t.journal(journal),
        FreshLine.stateOf(health),
        state.failureCode().isEmpty()
            ? t.of("instances.health." + health.word())
            : Trouble.meaning(state.failureCode(), t),
        state.freshness().asOf().map(times::at).map(at -> said(at, t)),
        CoverageStrip.of(covers.of(scope, standing, List.of(journal), failed), t));
  }

  private static Moment said(Moment at, Words t) {
    return at.saying(t.of("shell.fresh.asOf", at.text()));
  }
}
