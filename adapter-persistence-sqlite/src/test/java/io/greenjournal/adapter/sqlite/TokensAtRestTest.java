package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.adapter.sqlite.key.KeyFile;
import io.greenjournal.adapter.sqlite.key.KeyRefusedException;
import io.greenjournal.adapter.sqlite.key.Keyring;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.instance.Token;
import io.greenjournal.testkit.memory.TinyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokens are in the cache, and nobody who finds its files can read them. */
class TokensAtRestTest {
  /** Enough for a table of many pages, so that rows were moved about in it. */
  private static final int MANY = 150;

  @TempDir
  Path directory;

  @Test
  void no_file_of_an_open_or_closed_cache_holds_a_token() {
    try (SqliteCache cache = Caches.reopen(directory)) {
      for (int i = 0; i < MANY; i++) {
        cache.registry().put(instance(i, "first"));
        cache.registry().put(instance(i, "second"));
      }
      cache.registry().remove(new InstanceId("1007"));

      assertThat(files()).hasSizeGreaterThan(2);
      assertNoTokenInAnyFile();
      assertTokens(cache, 0, "second");
    }
    assertNoTokenInAnyFile();
  }

  @Test
  void a_cache_with_plain_tokens_has_sealed_ones_after_it_was_opened() throws SQLException {
    plainCache();
    assertThat(tokensInFiles()).isNotEmpty();

    try (SqliteCache cache = Caches.reopen(directory)) {
      assertNoTokenInAnyFile();
      for (int i = 0; i < MANY; i++) {
        assertTokens(cache, i, "first");
      }
      assertThat(cache.registry().all(AccessScope.everything()))
          .hasSize(MANY)
          .extracting(Instance::name)
          .contains("Shop 1000");
    }
    assertNoTokenInAnyFile();
  }

  @Test
  void a_rotation_leaves_nothing_that_the_old_key_opens() throws IOException {
    Path copyOfOldKey = directory.resolve("copy");
    try (SqliteCache cache = Caches.reopen(directory)) {
      for (int i = 0; i < MANY; i++) {
        cache.registry().put(instance(i, "first"));
      }
      Files.copy(SqliteCache.keyIn(directory), copyOfOldKey);

      assertThat(cache.key().rotate()).isEqualTo(MANY);

      assertTokens(cache, 5, "first");
      cache.registry().put(instance(5, "second"));
    }
    try (SqliteCache cache = Caches.reopen(directory)) {
      assertTokens(cache, 4, "first");
      assertTokens(cache, 5, "second");
    }
    assertThat(CacheKey.check(directory, SqliteCache.keyIn(directory)))
        .isEqualTo(new CacheKey.Report(MANY, List.of(), false));
    assertThatThrownBy(() -> CacheKey.check(directory, copyOfOldKey))
        .isInstanceOf(KeyRefusedException.class);
    Files.delete(copyOfOldKey);
    assertNoTokenInAnyFile();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 101, MANY})
  void a_rotation_that_was_interrupted_loses_nothing_and_goes_on(int alreadySealed) {
    KeyFile file = new KeyFile(SqliteCache.keyIn(directory));
    Keyring rotating;
    try (SqliteCache cache = Caches.reopen(directory)) {
      for (int i = 0; i < MANY; i++) {
        cache.registry().put(instance(i, "first"));
      }
      rotating = file.read().withNewKey();
      file.write(rotating);
      TokenCipher cipher = new TokenCipher(rotating);
      cache.database().write(sql -> {
        for (int i = 0; i < alreadySealed; i++) {
          NewInstance instance = instance(i, "first");
          sql.update(
              "UPDATE registration SET token = ? WHERE inst = (SELECT id FROM instance WHERE id_instance = ?)",
              cipher.seal(instance.id(), instance.connection().token()),
              instance.id().value());
        }
        return sql;
      });
    }
    assertThat(CacheKey.check(directory, file.path()))
        .isEqualTo(new CacheKey.Report(MANY, List.of(), true));

    try (SqliteCache cache = Caches.reopen(directory)) {
      assertTokens(cache, 0, "first");
      assertThat(cache.key().rotate()).isEqualTo(MANY - alreadySealed);
    }

    assertThat(CacheKey.check(directory, file.path()))
        .isEqualTo(new CacheKey.Report(MANY, List.of(), false));
    assertThat(file.read().isNewest(new TokenCipher(rotating).sealCheck())).isTrue();
  }

  @Test
  void a_token_copied_to_another_instance_is_worth_nothing_and_spoils_no_list() {
    try (SqliteCache cache = Caches.open(directory)) {
      cache.database().write(sql -> sql.update("""
              UPDATE registration SET token = (SELECT token FROM registration r JOIN instance i ON i.id = r.inst
                                                WHERE i.id_instance = ?)
               WHERE inst = (SELECT id FROM instance WHERE id_instance = ?)""", INSTANCE.value(), OTHER.value()));

      assertThatThrownBy(() -> cache.registry().connection(OTHER))
          .hasMessageContaining("give it again");
      assertThat(cache.registry().all(AccessScope.everything())).hasSize(3);
      assertThat(CacheKey.check(directory, SqliteCache.keyIn(directory)).unreadable())
          .containsExactly(OTHER);

      cache.registry().put(Caches.instance(OTHER, Messenger.WHATSAPP));
      assertThat(cache.registry().connection(OTHER)).isPresent();
    }
  }

  @Test
  void the_same_token_again_changes_nothing() {
    try (SqliteCache cache = Caches.reopen(directory)) {
      assertThat(cache.registry().put(instance(1, "first"))).isTrue();
      assertThat(cache.registry().put(instance(1, "first"))).isFalse();
      assertThat(cache.registry().put(instance(1, "second"))).isTrue();
    }
  }

  @Test
  void the_key_file_is_made_at_the_first_start_for_its_owner_alone() throws IOException {
    Path elsewhere = Files.createDirectory(directory.resolve("keys")).resolve("my.key");
    Path dataDir = directory.resolve("data");
    SqliteCache.open(dataDir, elsewhere, new TinyReader(), () -> NOW).close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(elsewhere)))
        .isEqualTo("rw-------");
    assertThat(SqliteCache.keyIn(dataDir)).doesNotExist();
    assertThat(Files.list(elsewhere.getParent())).containsExactly(elsewhere);
  }

  @Test
  void a_missing_key_is_refused_while_there_are_tokens() throws IOException {
    Caches.open(directory).close();
    Path key = SqliteCache.keyIn(directory);
    byte[] database = Files.readAllBytes(directory.resolve("journal.db"));
    Path safe = Files.move(key, directory.resolve("safe"));

    assertThatThrownBy(() -> Caches.reopen(directory))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageContaining("missing")
        .hasMessageContaining(key.toString());
    assertThat(key).doesNotExist();
    assertThat(Files.readAllBytes(directory.resolve("journal.db"))).isEqualTo(database);

    Files.move(safe, key);
    Caches.reopen(directory).close();
  }

  @Test
  void a_missing_key_is_made_anew_while_there_is_nothing_to_lose() throws IOException {
    Caches.reopen(directory).close();
    Files.delete(SqliteCache.keyIn(directory));

    Caches.open(directory).close();

    try (SqliteCache cache = Caches.reopen(directory)) {
      assertThat(cache.registry().connection(INSTANCE)).isPresent();
    }
  }

  @Test
  void another_key_is_refused() throws IOException {
    Caches.open(directory).close();
    Files.delete(SqliteCache.keyIn(directory));
    new KeyFile(SqliteCache.keyIn(directory)).write(Keyring.fresh());

    assertThatThrownBy(() -> Caches.reopen(directory))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageContaining("not the one");
  }

  @Test
  void a_file_that_is_no_key_is_refused_without_a_word_of_it() throws IOException {
    Caches.open(directory).close();
    Files.writeString(SqliteCache.keyIn(directory), "{\"secret\": 1}");

    assertThatThrownBy(() -> Caches.reopen(directory))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageContaining("no key file")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-"})
  void a_key_that_others_may_use_is_refused(String permissions) throws IOException {
    Caches.open(directory).close();
    Files.setPosixFilePermissions(
        SqliteCache.keyIn(directory), PosixFilePermissions.fromString(permissions));

    assertThatThrownBy(() -> Caches.reopen(directory))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageContaining("chmod 600")
        .hasMessageContaining(permissions);
  }

  @Test
  void a_look_at_the_key_changes_nothing() throws IOException, SQLException {
    plainCache();
    byte[] before = Files.readAllBytes(directory.resolve("journal.db"));

    assertThatThrownBy(() -> CacheKey.check(directory, SqliteCache.keyIn(directory)))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageContaining("not encrypted yet");

    assertThat(Files.readAllBytes(directory.resolve("journal.db"))).isEqualTo(before);
    assertThat(SqliteCache.keyIn(directory)).doesNotExist();
  }

  /** As a version before encryption left it, with tokens changed so often that pages were split and joined. */
  private void plainCache() throws SQLException {
    Path file = DataDirectory.prepare(directory).file("journal.db");
    Flyway.configure(getClass().getClassLoader())
        .dataSource(ConnectionSettings.writers(file))
        .locations("classpath:db/migration")
        .target("2")
        .load()
        .migrate();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      connection.createStatement().execute("PRAGMA secure_delete = ON");
      connection.setAutoCommit(false);
      try (var instance =
              connection.prepareStatement("INSERT INTO instance (id_instance) VALUES (?)");
          var registration = connection.prepareStatement(
              "INSERT OR REPLACE INTO registration (inst, name, messenger, api_url, pace, token) VALUES (?, ?, ?, ?, ?, ?)")) {
        for (int i = 0; i < MANY; i++) {
          instance.setString(1, instance(i, "first").id().value());
          instance.executeUpdate();
        }
        for (String round : List.of("a very much longer second", "first")) {
          for (int i = 0; i < MANY; i++) {
            NewInstance wanted = instance(i, round.replace(' ', '-'));
            registration.setLong(1, i + 1);
            registration.setString(2, wanted.name());
            registration.setString(3, wanted.connection().messenger().word());
            registration.setString(4, wanted.connection().apiUrl().toString());
            registration.setString(5, wanted.pace().word());
            registration.setString(6, wanted.connection().token().reveal());
            registration.executeUpdate();
          }
        }
      }
      connection.commit();
    }
  }

  private static NewInstance instance(int number, String which) {
    InstanceId id = new InstanceId("" + (1000 + number));
    Connection connection = new Connection(
        id, Messenger.WHATSAPP, URI.create("https://api.example"), token(number, which));
    return new NewInstance(connection, "Shop " + id, Pace.LIVE);
  }

  private static Token token(int number, String which) {
    return Token.of("canary" + number + "-" + which + "-d75b3db7c8004e7d");
  }

  private static void assertTokens(SqliteCache cache, int number, String which) {
    InstanceId id = new InstanceId("" + (1000 + number));
    assertThat(cache.registry().connection(id).orElseThrow().token())
        .isEqualTo(token(number, which));
    assertThat(cache.registry().find(AccessScope.everything(), id).orElseThrow().tokenEnd())
        .isEqualTo("4e7d");
  }

  private void assertNoTokenInAnyFile() {
    assertThat(tokensInFiles()).isEmpty();
  }

  /** Files that hold the part that all tokens begin or end with. */
  private List<Path> tokensInFiles() {
    return files()
        .filter(file -> {
          String bytes = content(file);
          return bytes.contains("canary") || bytes.contains("c8004e7d");
        })
        .toList();
  }

  private Stream<Path> files() {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
