package io.greenjournal.adapter.sqlite;

import io.greenjournal.adapter.sqlite.key.KeyFile;
import io.greenjournal.adapter.sqlite.key.KeyRefusedException;
import io.greenjournal.adapter.sqlite.key.Keyring;
import io.greenjournal.core.instance.InstanceId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The key of an open cache. */
public final class CacheKey {
  /** How many tokens are sealed again in one transaction. */
  private static final int BATCH = 100;

  /**
   * What a look at the key found.
   *
   * @param tokens how many it opens
   * @param unreadable instances whose token it does not open; it must be given again
   * @param rotating a rotation was begun and has not ended
   */
  public record Report(int tokens, List<InstanceId> unreadable, boolean rotating) {
    public Report {
      unreadable = List.copyOf(unreadable);
    }
  }

  private record Row(long inst, InstanceId instance, byte[] token) {}

  private static final String ROWS = """
      SELECT r.inst, i.id_instance, r.token
        FROM registration r JOIN instance i ON i.id = r.inst
       WHERE r.inst > ? ORDER BY r.inst LIMIT ?
      """;

  private final SqliteDatabase database;
  private final KeyFile file;
  private final TokenCipher cipher;

  CacheKey(SqliteDatabase database, KeyFile file, TokenCipher cipher) {
    this.database = database;
    this.file = file;
    this.cipher = cipher;
  }

  /**
   * The keys for a sound database that may be of an older schema. Makes the file when there is none and no
   * secret needs it.
   *
   * @throws KeyRefusedException when the file is missing while there are secrets, wrong, or open to others
   */
  static Keyring forDatabase(Path db, KeyFile file) {
    try (Sql sql = new Sql(ConnectionSettings.onlooker(db))) {
      boolean secrets = hasSecrets(sql);
      if (!file.exists()) {
        if (secrets) {
          throw new KeyRefusedException("the key file " + file.path()
              + " is missing, and the tokens in " + db
              + " cannot be read without it: put it back from where you keep its copy; if it is lost,"
              + " 'keys forget' lets every token be given again");
        }
        Keyring fresh = Keyring.fresh();
        file.write(fresh);
        return fresh;
      }
      Keyring keys = file.read();
      if (secrets && !opensCheck(sql, keys)) {
        throw new KeyRefusedException("the key file " + file.path()
            + " is not the one that the tokens in " + db
            + " were encrypted with: put that one back from where you keep its copy; if it is lost,"
            + " 'keys forget' lets every token be given again");
      }
      return keys;
    } catch (SQLException e) {
      throw new CacheFailedException(e);
    }
  }

  /**
   * Makes sure that the secrets in a copy of a database, which nobody writes to, can be read.
   *
   * @throws KeyRefusedException when the key is missing while there are secrets, wrong, or open to others
   */
  static void requireFor(Path copy, KeyFile file) {
    try (Sql sql = new Sql(ConnectionSettings.frozen(copy).getConnection())) {
      if (!hasSecrets(sql)) {
        return;
      }
      if (!file.exists()) {
        throw new KeyRefusedException(
            "the key file " + file.path()
                + " is missing, and the tokens in " + copy
                + " cannot be read without it: put it there first, or give the tokens again afterwards");
      }
      if (!opensCheck(sql, file.read())) {
        throw new KeyRefusedException("the key file " + file.path()
            + " is not the one that the tokens in " + copy + " were encrypted with");
      }
    } catch (SQLException e) {
      throw new CacheFailedException(e);
    }
  }

  private static boolean isSealed(Sql sql) {
    return sql.first("SELECT 1 FROM sqlite_schema WHERE name = 'key_check'", row -> true)
        .isPresent();
  }

  private static boolean hasSecrets(Sql sql) {
    return isSealed(sql)
        && sql.first("SELECT 1 FROM registration WHERE length(token) > 0 LIMIT 1", row -> true)
            .isPresent();
  }

  private static boolean opensCheck(Sql sql, Keyring keys) {
    return sql.first("SELECT sealed FROM key_check", row -> row.getBytes("sealed"))
        .filter(new TokenCipher(keys)::opensCheck)
        .isPresent();
  }

  /** Ties the database to its key, where that is new and no secret was sealed with another. */
  void tie() {
    database.write(sql -> {
      if (!opensCheck(sql, cipher.keys())) {
        writeCheck(sql);
      }
      return cipher;
    });
  }

  private void writeCheck(Sql sql) {
    sql.update(
        "INSERT INTO key_check (id, sealed) VALUES (1, ?) ON CONFLICT DO UPDATE SET sealed = excluded.sealed",
        cipher.sealCheck());
  }

  /**
   * Looks at the key of a data directory without changing anything; a cache that is open may stay so.
   *
   * @throws KeyRefusedException as when opening the cache
   */
  public static Report check(Path dataDir, Path keyFile) {
    Path db = dataDir.resolve(SqliteCache.FILE);
    if (!Files.exists(db)) {
      return new Report(0, List.of(), false);
    }
    KeyFile file = new KeyFile(keyFile);
    try (Connection connection = ConnectionSettings.onlooker(db);
        Sql sql = new Sql(connection)) {
      if (!isSealed(sql)) {
        throw new KeyRefusedException("the tokens in " + db
            + " are not encrypted yet: start this version once, then they are");
      }
      if (!file.exists() && !hasSecrets(sql)) {
        return new Report(0, List.of(), false);
      }
      Keyring keys = forDatabase(db, file);
      TokenCipher cipher = new TokenCipher(keys);
      List<Row> rows = sql.list(ROWS, CacheKey::row, 0, Integer.MAX_VALUE);
      List<InstanceId> unreadable = rows.stream()
          .filter(row -> cipher.open(row.instance(), row.token()).isEmpty())
          .map(Row::instance)
          .toList();
      return new Report(rows.size() - unreadable.size(), unreadable, keys.isRotating());
    } catch (SQLException e) {
      throw new CacheFailedException(e);
    }
  }

  /**
   * For a key that is lost: forgets every token of a cache that is not open. The next start takes the key file that
   * is there or makes one, and each token must be given again. Nothing else is forgotten.
   *
   * @return how many tokens were forgotten
   * @throws CacheInUseException when somebody has the cache open
   */
  public static int forgetTokens(Path dataDir, InstantSource clock) {
    DataDirectory directory = DataDirectory.prepare(dataDir);
    CacheLock lock = CacheLock.take(directory, clock.instant());
    try (lock;
        Sql sql = new Sql(ConnectionSettings.writer(directory.file(SqliteCache.FILE)))) {
      return isSealed(sql)
          ? sql.update("UPDATE registration SET token = x'' WHERE length(token) > 0")
          : 0;
    } catch (SQLException e) {
      throw new CacheFailedException(e);
    }
  }

  /**
   * Replaces the key: a new one is added to the file, every token is sealed with it, and the old one is thrown
   * away. Stopped at any point, all tokens can be read, and the next call goes on from there.
   *
   * @return how many tokens were sealed again
   */
  public int rotate() {
    Keyring rotating =
        cipher.keys().isRotating() ? cipher.keys() : cipher.keys().withNewKey();
    file.write(rotating);
    // The old key stays in memory for readers of an earlier state.
    cipher.use(rotating);
    int sealed = 0;
    Optional<Long> last = Optional.of(0L);
    while (last.isPresent()) {
      long from = last.get();
      List<Row> rows = database.read(sql -> sql.list(ROWS, CacheKey::row, from, BATCH));
      sealed +=
          database.write(sql -> rows.stream().mapToInt(row -> reseal(sql, row)).sum());
      last = rows.isEmpty()
          ? Optional.empty()
          : Optional.of(rows.get(rows.size() - 1).inst());
    }
    database.write(sql -> {
      writeCheck(sql);
      return sql;
    });
    file.write(rotating.newestOnly());
    return sealed;
  }

  private int reseal(Sql sql, Row row) {
    if (cipher.keys().isNewest(row.token())) {
      return 0;
    }
    return cipher
        .open(row.instance(), row.token())
        .map(token -> sql.update(
            "UPDATE registration SET token = ? WHERE inst = ? AND token = ?",
            cipher.seal(row.instance(), token),
            row.inst(),
            row.token()))
        .orElse(0);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("inst"), new InstanceId(row.getString("id_instance")), row.getBytes("token"));
  }
}
