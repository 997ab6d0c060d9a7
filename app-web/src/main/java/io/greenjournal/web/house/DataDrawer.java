package io.greenjournal.web.house;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.house.BackupFile;
import io.greenjournal.core.house.Job;
import io.greenjournal.core.house.StorageSize;
import io.greenjournal.core.house.UpkeepPlan;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JobLog;
import io.greenjournal.core.port.Storage;
import io.greenjournal.core.port.UpkeepPlans;
import io.greenjournal.web.house.DataView.BackupRow;
import io.greenjournal.web.house.DataView.Hour;
import io.greenjournal.web.house.DataView.JobRow;
import io.greenjournal.web.house.DataView.KeptRow;
import io.greenjournal.web.house.DataView.PlanForm;
import io.greenjournal.web.house.DataView.Tile;
import io.greenjournal.web.shell.Empty;
import io.greenjournal.web.shell.Field;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.IdText;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Draws the page of data with what was typed into its forms. */
@Singleton
final class DataDrawer {
  private static final AccessScope ALL = AccessScope.everything();
  private static final int JOBS = 5;

  private final Storage storage;
  private final UpkeepPlans plans;
  private final JobLog jobs;
  private final BackupChecks backups;
  private final BackupPlace place;
  private final InstanceRegistry registry;
  private final HouseKeeper keeper;

  DataDrawer(
      Storage storage,
      UpkeepPlans plans,
      JobLog jobs,
      BackupChecks backups,
      BackupPlace place,
      InstanceRegistry registry,
      HouseKeeper keeper) {
    this.storage = storage;
    this.plans = plans;
    this.jobs = jobs;
    this.backups = backups;
    this.place = place;
    this.registry = registry;
    this.keeper = keeper;
  }

  DataView draw(DataForms forms, Times times) {
    Words t = times.words();
    UpkeepPlan plan = plans.plan();
    List<Job> latest = jobs.latest(JOBS);
    return new DataView(
        tiles(storage.size(), times),
        planForm(forms, plan, times),
        times.brief(keeper
            .time()
            .next(plan, jobs.last(Job.Kind.BACKUP).filter(j -> plan.backsUp()), times.now())),
        latest.stream().map(job -> jobRow(job, times)).toList(),
        place.directory().toString(),
        latest.stream()
            .anyMatch(job -> job.kind() == Job.Kind.BACKUP && job.state() == Job.State.RUNNING),
        backups.files().stream().map(file -> backupRow(file, times)).toList(),
        Empty.of("archive", t.of("house.backups.empty.title"), t.of("house.backups.empty.text")),
        keptRows(forms, t),
        Empty.of("device-mobile", t.of("house.kept.empty.title"), t.of("house.kept.empty.text")),
        Field.text("person", t.of("house.erase.person"), forms.person())
            .asCode()
            .withHint(t.of("house.erase.person.hint"))
            .withError(forms.error("person", t)));
  }

  private static List<Tile> tiles(StorageSize size, Times times) {
    Words t = times.words();
    return List.of(
        new Tile(
            t.of("house.tile.records"), t.number(size.records()), t.of("house.tile.records.rest")),
        new Tile(
            t.of("house.tile.oldest"),
            size.oldest().map(at -> times.day(at).text()).orElse("–"),
            size.oldest().map(at -> times.ago(at).text()).orElse(t.of("house.tile.oldest.none"))),
        new Tile(t.of("house.tile.cache"), ByteCount.text(size.cacheBytes(), t), "journal.db"),
        new Tile(
            t.of("house.tile.log"),
            ByteCount.text(size.logBytes(), t),
            t.of("house.tile.log.rest")),
        new Tile(
            t.of("house.tile.pictures"),
            ByteCount.text(size.thumbnailBytes(), t),
            "thumbnails.db"));
  }

  private PlanForm planForm(DataForms forms, UpkeepPlan plan, Times times) {
    Words t = times.words();
    int chosen = forms.hour().orElse(plan.hour());
    List<Hour> hours = IntStream.range(0, 24)
        .mapToObj(hour ->
            new Hour(String.valueOf(hour), LocalTime.of(hour, 0).toString(), hour == chosen))
        .toList();
    Field count = Field.text(
            "kept", t.of("house.plan.kept"), forms.keptOr(String.valueOf(plan.kept())))
        .withMode("numeric")
        .withError(forms.error("kept", t));
    return new PlanForm(forms.backsUp().orElse(plan.backsUp()), hours, keeper.zone(), count);
  }

  private static JobRow jobRow(Job job, Times times) {
    Words t = times.words();
    String tone = switch (job.state()) {
      case RUNNING -> "info";
      case DONE -> "good";
      case FAILED -> "bad";
      case INTERRUPTED -> "warn";
    };
    String detail =
        job.state() == Job.State.FAILED ? t.of("house.job.why." + job.detail()) : job.detail();
    return new JobRow(
        t.of("house.job." + job.kind().word()),
        t.of("house.job.state." + job.state().word()),
        tone,
        times.at(job.endedAt().orElse(job.beganAt())),
        detail);
  }

  private BackupRow backupRow(BackupFile file, Times times) {
    Words t = times.words();
    BackupChecks.Result result = backups.result(file).orElse(null);
    String key = result == null ? "not" : result.name().toLowerCase(java.util.Locale.ROOT);
    String tone = result == null
        ? ""
        : switch (result) {
          case RUNNING -> "info";
          case SOUND -> "good";
          case SPOILED -> "bad";
        };
    return new BackupRow(
        BackupChecks.name(file),
        times.at(file.madeAt()),
        ByteCount.text(file.bytes(), t),
        file.schema(),
        t.of("house.backups.checked." + key),
        tone);
  }

  private List<KeptRow> keptRows(DataForms forms, Words t) {
    Map<InstanceId, Integer> days = plans.retention(ALL);
    return registry.all(ALL).stream()
        .map(instance -> keptRow(instance, days, forms, t))
        .toList();
  }

  private static KeptRow keptRow(
      Instance instance, Map<InstanceId, Integer> days, DataForms forms, Words t) {
    Integer now = days.get(instance.id());
    String name = DataForms.daysOf(instance.id());
    Field field = Field.text(
            name,
            t.of("house.kept.days.label", instance.name()),
            forms.daysOr(instance.id(), now == null ? "" : String.valueOf(now)))
        .withMode("numeric")
        .withError(forms.error(name, t));
    return new KeptRow(
        instance.name(),
        instance.messenger().word(),
        IdText.of(instance.id()),
        now == null ? t.of("house.kept.forEver") : t.of("house.kept.for", now),
        field);
  }
}
