package io.greenjournal.adapter.sqlite;

import io.greenjournal.adapter.sqlite.key.KeyFile;
import io.greenjournal.core.house.BackupFile;
import io.greenjournal.core.journal.Backup;
import io.greenjournal.core.port.Backups;
import io.greenjournal.core.port.StorageRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Backups of the cache in a data directory. Needs no open cache: a backup has a connection of its own, so it
 * may be made by another process than the one that serves.
 */
public final class SqliteBackups implements Backups {
  /** How many are kept when nobody says otherwise. */
  public static final int KEPT = 7;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern OURS =
      Pattern.compile("journal-([0-9]{8}T[0-9]{6}Z)-v([0-9.]+)(?:-([0-9]{1,6}))?\\.db");
  private static final Pattern PART = Pattern.compile("unfinished-([0-9]{1,18})\\.part");

  private final Path dataDir;
  private final Optional<KeyFile> key;
  private final InstantSource clock;

  private SqliteBackups(Path dataDir, Optional<KeyFile> key, InstantSource clock) {
    this.dataDir = dataDir;
    this.key = key;
    this.clock = clock;
  }

  /** With the key in its usual place. */
  public SqliteBackups(Path dataDir, InstantSource clock) {
    this(dataDir, SqliteCache.keyIn(dataDir), clock);
  }

  /** @param keyFile what the secrets in a backup must open with */
  public SqliteBackups(Path dataDir, Path keyFile, InstantSource clock) {
    this(dataDir, Optional.of(new KeyFile(keyFile)), clock);
  }

  /** For a key that is lost: nobody looks whether the secrets in a backup can be read. */
  public static SqliteBackups withoutKey(Path dataDir, InstantSource clock) {
    return new SqliteBackups(dataDir, Optional.empty(), clock);
  }

  /** Where backups are made when nobody names another place. */
  public static Path usualPlace(Path dataDir) {
    return dataDir.resolve("backups");
  }

  @Override
  public Backup make(Path directory, int keep) {
    if (keep < 1) {
      throw new IllegalArgumentException("keep at least one backup");
    }
    Path source = dataDir.resolve(SqliteCache.FILE);
    try {
      if (!Files.isRegularFile(source) || Files.size(source) == 0) {
        throw new NoSuchFileException(source.toString());
      }
      Files.createDirectories(directory);
      dropWhatOthersLeft(directory);
      // Its name is the process's own, so that two backups at one time do not meet.
      Path part = directory.resolve("unfinished-" + ProcessHandle.current().pid() + ".part");
      try {
        Files.deleteIfExists(part);
        copy(source, DataDirectory.privateFile(part));
        Seal.put(part);
        Backup made = named(Inspection.of(part, "quick_check(1)"), directory);
        drop(directory, keep);
        return made;
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (NoSuchFileException e) {
      throw new UncheckedIOException("there is no cache in " + dataDir, e);
    } catch (IOException e) {
      throw new UncheckedIOException("the backup cannot be written to " + directory, e);
    }
  }

  @Override
  public Backup check(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new CacheDamagedException("there is no file " + file, null);
    }
    Seal.check(file);
    Backup sound = Inspection.of(file, "integrity_check(1)");
    key.ifPresent(known -> CacheKey.requireFor(file, known));
    return sound;
  }

  @Override
  public List<BackupFile> list(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try {
      List<BackupFile> files = new ArrayList<>();
      for (Path file : newestFirst(directory)) {
        Matcher name = OURS.matcher(file.getFileName().toString());
        if (name.matches()) {
          Instant madeAt = STAMP.parse(name.group(1), Instant::from);
          files.add(new BackupFile(file, madeAt, name.group(2), Files.size(file)));
        }
      }
      return files;
    } catch (IOException | DateTimeParseException e) {
      throw new UncheckedIOException("the backups in " + directory + " cannot be read", io(e));
    }
  }

  private static IOException io(Exception e) {
    return e instanceof IOException known ? known : new IOException(e);
  }

  @Override
  public Optional<Path> restore(Path file) {
    check(file);
    DataDirectory directory = DataDirectory.prepare(dataDir);
    try (CacheLock lock = CacheLock.take(directory, clock.instant())) {
      Path fresh = directory.file(SqliteCache.FILE + ".new");
      try {
        Seal.open(file, fresh);
        Inspection.of(fresh, "quick_check(1)");
        Optional<Path> aside = keepAside(dataDir.resolve(SqliteCache.FILE));
        Files.move(
            fresh,
            dataDir.resolve(SqliteCache.FILE),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
        return aside;
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the backup cannot be put into " + dataDir, e);
    }
  }

  /** {@code VACUUM INTO} reads one state of the database, however long it takes, and keeps nobody waiting. */
  private static void copy(Path source, Path part) {
    try (Connection connection = ConnectionSettings.onlooker(source);
        var statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, part.toString());
      statement.execute();
    } catch (SQLException e) {
      CacheFailedException failed = new CacheFailedException(e);
      throw new StorageRefusedException(Refusal.of(failed).orElseThrow(() -> failed), failed);
    }
  }

  private Backup named(Backup part, Path directory) throws IOException {
    String time = "journal-" + STAMP.format(clock.instant());
    String name = time + "-v" + part.schema();
    int others = ours(directory).stream()
        .filter(file -> age(file).startsWith(time))
        .mapToInt(SqliteBackups::number)
        .max()
        .orElse(0);
    Path file = directory.resolve(others == 0 ? name + ".db" : name + "-" + (others + 1) + ".db");
    Files.move(part.file(), file, StandardCopyOption.ATOMIC_MOVE);
    return new Backup(file, part.schema(), part.bytes(), part.records());
  }

  private static void drop(Path directory, int keep) throws IOException {
    List<Path> newestFirst = newestFirst(directory);
    for (Path file : newestFirst.subList(Math.min(keep, newestFirst.size()), newestFirst.size())) {
      Files.delete(file);
    }
  }

  private static List<Path> newestFirst(Path directory) throws IOException {
    return ours(directory).stream()
        .sorted(Comparator.comparing(SqliteBackups::age).reversed())
        .toList();
  }

  /** A process that was killed leaves half a backup, as large as a whole one. */
  private static void dropWhatOthersLeft(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Matcher part = PART.matcher(file.getFileName().toString());
        if (part.matches() && ProcessHandle.of(Long.parseLong(part.group(1))).isEmpty()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static List<Path> ours(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> OURS.matcher(file.getFileName().toString()).matches())
          .toList();
    }
  }

  /** The time in the name, and the number after it where there were several in that second. */
  private static String age(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.indexOf("-v")) + "%06d".formatted(number(file));
  }

  private static int number(Path file) {
    Matcher name = OURS.matcher(file.getFileName().toString());
    return name.matches() && name.group(3) != null ? Integer.parseInt(name.group(3)) : 1;
  }

  /** There is a cache in its place at every moment: the old one gets a second name before it loses the first. */
  private Optional<Path> keepAside(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    takeInItsLog(file);
    String name = SqliteCache.FILE + ".before-" + STAMP.format(clock.instant());
    Path aside = file.resolveSibling(name);
    for (int i = 2; Files.exists(aside); i++) {
      aside = file.resolveSibling(name + "-" + i);
    }
    Path log = file.resolveSibling(SqliteCache.FILE + "-wal");
    if (Files.exists(log)) {
      Files.move(log, aside.resolveSibling(aside.getFileName() + "-wal"));
    }
    Files.deleteIfExists(file.resolveSibling(SqliteCache.FILE + "-shm"));
    try {
      Files.createLink(aside, file);
    } catch (UnsupportedOperationException e) {
      Files.copy(file, aside, StandardCopyOption.COPY_ATTRIBUTES);
    }
    return Optional.of(aside);
  }

  /** The log of a sound database is taken into it, and its file goes; that of a damaged one is kept beside it. */
  private static void takeInItsLog(Path file) {
    try (Connection connection = ConnectionSettings.onlooker(file);
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException e) {
      // It is damaged, which is why somebody restores a backup.
    }
  }
}
