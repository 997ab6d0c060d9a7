package io.greenjournal.web.about;

import io.greenjournal.core.access.Role;
import io.greenjournal.core.house.StorageSize;
import io.greenjournal.core.port.Storage;
import io.greenjournal.web.about.AboutView.Fact;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.house.ByteCount;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Version, machine, size and licences. What lies on the disk is for the owner alone. */
@Controller("/settings/about")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class AboutController {
  private final ThirdParty thirdParty;
  private final Storage storage;
  private final Settings settings;

  AboutController(ThirdParty thirdParty, Storage storage, Settings settings) {
    this.thirdParty = thirdParty;
    this.storage = storage;
    this.settings = settings;
  }

  @Get
  @View("about/about")
  Map<String, Object> about(CurrentUser user, Times times) {
    Words t = times.words();
    List<Fact> program = program(times);
    List<Fact> data = user.role() == Role.OWNER ? data(t) : List.of();
    return Map.of(
        "page",
        new AboutView(
            program,
            data,
            times.exact(
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime())),
            Stream.concat(program.stream(), data.stream())
                .map(fact -> fact.name() + ": " + fact.value())
                .collect(Collectors.joining("\n")),
            thirdParty.parts().stream()
                .map(part -> new AboutView.Part(part.name(), part.licence()))
                .toList(),
            settings.demo()));
  }

  private static List<Fact> program(Times times) {
    Words t = times.words();
    return List.of(
        new Fact(t.of("about.version"), version()),
        new Fact(t.of("about.java"), System.getProperty("java.vm.name") + " " + Runtime.version()),
        new Fact(
            t.of("about.system"),
            System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("os.arch")),
        new Fact(t.of("about.zone"), times.zone().getId()));
  }

  /** Known in the packaged program only. */
  private static String version() {
    return Optional.ofNullable(AboutController.class.getPackage().getImplementationVersion())
        .orElse("–");
  }

  private List<Fact> data(Words t) {
    StorageSize size = storage.size();
    return List.of(
        new Fact(t.of("about.directory"), settings.dataDir().toAbsolutePath().toString()),
        new Fact("journal.db", ByteCount.text(size.cacheBytes() + size.logBytes(), t)),
        new Fact("thumbnails.db", ByteCount.text(size.thumbnailBytes(), t)),
        new Fact(t.of("about.records"), t.number(size.records())));
  }
}
