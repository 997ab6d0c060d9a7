package io.greenjournal.web.command;

import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.port.QueryTimedOutException;
import io.greenjournal.core.search.SearchReading;
import io.greenjournal.web.export.ExportFile;
import io.greenjournal.web.export.Format;
import io.greenjournal.web.export.Shape;
import io.greenjournal.web.wiring.Offline;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    description = {
      "Writes the messages of the cache to a file, newest first. The console must not be running.",
      "Filters may be given several times: values of one are joined by \"or\", filters by \"and\". Days are of UTC."
    })
final class ExportCommand implements Callable<Integer> {
  private static final long STEP = 10_000;

  private final Surroundings surroundings;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "<format>",
      description = "csv, ndjson (each record exactly as received) or xlsx.")
  private String format = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "<file>",
      description = "The file to make, which must not exist; - for standard output.")
  private String out = "";

  @Mixin
  private final MessageOptions filters = new MessageOptions();

  @Mixin
  private final DataDirOption dataDir = new DataDirOption();

  @Mixin
  private final HelpOption help = new HelpOption();

  ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Format wanted = SettingsReader.orRefuse(
        new Given.Value(format, "--format", StartRefused.USAGE),
        word -> Format.of(word).orElseThrow(IllegalArgumentException::new),
        "csv, ndjson or xlsx");
    Offline.in(dataDir.settings(surroundings)).read(cache -> {
      SearchReading reading = filters.read(cache, surroundings);
      ExportFile file = cache.export();
      OptionalLong total = file.count(reading);
      if (wanted.isTooSmallFor(total)) {
        throw new StartRefused(
            StartRefused.USAGE,
            "xlsx holds at most %d messages; take csv or ndjson."
                .formatted(Format.MOST_OF_A_SHEET));
      }
      long rows = write(sink -> file.write(reading, wanted, sink, progress(total)));
      cache
          .audit()
          .add(
              cache.clock().instant(),
              cache.who(),
              AuditAct.EXPORT,
              wanted.word() + Shape.of(reading),
              Map.of("rows", rows));
      surroundings.err().println(rows + " messages written");
      return rows;
    });
    return 0;
  }

  private LongConsumer progress(OptionalLong total) {
    String all = total.isPresent() ? " of " + total.getAsLong() : "";
    return new LongConsumer() {
      private long told;

      @Override
      public void accept(long rows) {
        if (rows - told >= STEP) {
          told = rows;
          surroundings.err().println(rows + all + " messages");
        }
      }
    };
  }

  private interface Work {
    long into(OutputStream sink) throws IOException;
  }

  /** Under another name until it is whole. */
  private long write(Work work) {
    try {
      if (out.equals("-")) {
        long rows = work.into(surroundings.out());
        surroundings.out().flush();
        return rows;
      }
      Path file = surroundings.directory().resolve(out);
      if (Files.exists(file)) {
        throw new StartRefused(StartRefused.CONFIG, "There is a file " + file + " already.");
      }
      return write(work, file);
    } catch (IOException e) {
      throw new StartRefused(
          StartRefused.CONFIG, "Cannot write to " + out + ": " + e.getMessage() + ".");
    } catch (QueryTimedOutException e) {
      throw new StartRefused(
          StartRefused.USAGE, "The search took too long; narrow it by instance or time.");
    }
  }

  /** For its owner alone, as a file that is made under a name of its own is. */
  private static long write(Work work, Path file) throws IOException {
    Path place = file.toAbsolutePath().getParent();
    Path part = Files.createTempFile(place, file.getFileName() + ".", ".part");
    try {
      long rows;
      try (OutputStream sink = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
        rows = work.into(sink);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return rows;
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
