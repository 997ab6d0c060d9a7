package io.greenjournal.adapter.sqlite;

import io.greenjournal.adapter.sqlite.key.KeyFile;
import io.greenjournal.adapter.sqlite.key.KeyRefusedException;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.AttemptLog;
import io.greenjournal.core.port.AuditLog;
import io.greenjournal.core.port.ChatList;
import io.greenjournal.core.port.DeclaredInstances;
import io.greenjournal.core.port.DeliveryFigures;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JobLog;
import io.greenjournal.core.port.JournalLayouts;
import io.greenjournal.core.port.JournalQueryPort;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.MessageQueryPort;
import io.greenjournal.core.port.MirrorTokenStore;
import io.greenjournal.core.port.People;
import io.greenjournal.core.port.PushSecretStore;
import io.greenjournal.core.port.PushStore;
import io.greenjournal.core.port.ReceivedRecords;
import io.greenjournal.core.port.SavedViews;
import io.greenjournal.core.port.SessionStore;
import io.greenjournal.core.port.StatusQueryPort;
import io.greenjournal.core.port.Storage;
import io.greenjournal.core.port.StorageRefusedException;
import io.greenjournal.core.port.SyncJobs;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.core.port.Threads;
import io.greenjournal.core.port.Upkeep;
import io.greenjournal.core.port.UpkeepPlans;
import io.greenjournal.core.port.UserPreferences;
import io.greenjournal.core.port.UserStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The cache in a data directory: one SQLite file, and every port that it serves. Safe for many threads. */
public final class SqliteCache implements AutoCloseable {
  static final String FILE = "journal.db";

  /** A question that takes longer is not worth its waiting; it answers "narrow the search". */
  private static final Duration QUERY_LIMIT = Duration.ofSeconds(5);

  /** What fits well into the limit. */
  private static final int MOST_AT_EDGE = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(SqliteCache.class);

  private final CacheLock lock;
  private final SqliteDatabase database;
  private final TokenCipher cipher;
  private final CacheKey key;
  private final Instances instances = new Instances();
  private final Dictionaries words = new Dictionaries();
  private final QuietCalls quiet = new QuietCalls();
  private final GatedJournalStore store;
  private final JournalRecordReader reader;
  private final Understanding understanding;
  private final SqliteJournals journals;
  private final Payloads payloads;
  private final PayloadUpkeep upkeep;
  private final SqliteStorage storage;

  private SqliteCache(
      CacheLock lock,
      Path dataDir,
      SqliteDatabase database,
      Payloads payloads,
      KeyFile keyFile,
      TokenCipher cipher,
      JournalRecordReader reader,
      InstantSource clock) {
    this.lock = lock;
    this.database = database;
    this.cipher = cipher;
    key = new CacheKey(database, keyFile, cipher);
    key.tie();
    this.payloads = payloads;
    database.onRollback(words::forget);
    new Derived(words, reader).bringUp(database, clock);
    database.write(sql -> {
      SenderNames.bringUp(sql);
      WaitingStatuses.forgetOld(sql, clock.instant());
      KeptNotifications.forgetOld(sql, clock.instant());
      return sql;
    });
    upkeep = new PayloadUpkeep(database, payloads, clock);
    storage = new SqliteStorage(database, dataDir, clock, upkeep::goOn);
    store = new GatedJournalStore(
        new SqliteJournalStore(database, instances, words, reader, payloads, upkeep),
        database,
        instances,
        quiet);
    this.reader = reader;
    understanding = new Understanding(reader);
    journals = new SqliteJournals(database, understanding);
  }

  /**
   * Opens the cache, made new when there is none. The directory and its files become private to their owner. When
   * a newer version of the program brings the cache to a newer schema, a backup is made before. The
   * key that encrypts the tokens is {@code journal.key} in the same directory, made when there is none: keep a
   * copy of it elsewhere, and apart from copies of the database.
   *
   * @param reader reads the stored records
   * @throws CacheInUseException when another process has it open
   * @throws CacheDamagedException when the database is damaged, foreign or of a newer version; it is left as it is
   * @throws java.io.UncheckedIOException when the directory cannot be used
   * @throws KeyRefusedException when the key is missing while there are tokens, wrong, or open to other users
   */
  public static SqliteCache open(Path dataDir, JournalRecordReader reader, InstantSource clock) {
    return open(dataDir, keyIn(dataDir), reader, clock);
  }

  /**
   * The same with the key in another place, such as a mounted secret.
   *
   * @param keyFile made when there is none and no token needs it
   */
  public static SqliteCache open(
      Path dataDir, Path keyFile, JournalRecordReader reader, InstantSource clock) {
    return open(dataDir, keyFile, reader, clock, ThumbnailRule.DEFAULT);
  }

  /**
   * The same with a choice.
   *
   * @param thumbnails which preview pictures are kept
   */
  public static SqliteCache open(
      Path dataDir,
      Path keyFile,
      JournalRecordReader reader,
      InstantSource clock,
      ThumbnailRule thumbnails) {
    return open(dataDir, keyFile, reader, clock, thumbnails, QUERY_LIMIT);
  }

  /** Where the key of a data directory is when nobody says otherwise. */
  public static Path keyIn(Path dataDir) {
    return dataDir.resolve("journal.key");
  }

  static SqliteCache open(
      Path dataDir,
      Path keyFile,
      JournalRecordReader reader,
      InstantSource clock,
      Duration queryLimit) {
    return open(dataDir, keyFile, reader, clock, ThumbnailRule.DEFAULT, queryLimit);
  }

  private static SqliteCache open(
      Path dataDir,
      Path keyFile,
      JournalRecordReader reader,
      InstantSource clock,
      ThumbnailRule thumbnails,
      Duration queryLimit) {
    DataDirectory directory = DataDirectory.prepare(dataDir);
    CacheLock lock = CacheLock.take(directory, clock.instant());
    try {
      Path file = directory.file(FILE);
      Schema.check(file);
      KeyFile keys = new KeyFile(keyFile);
      TokenCipher cipher = new TokenCipher(CacheKey.forDatabase(file, keys));
      SealTokens sealing = new SealTokens(cipher);
      sealing.before(file);
      SqliteBackups backups = new SqliteBackups(directory.path(), clock);
      Schema.bringUp(
          file,
          sealing,
          () -> backups.make(SqliteBackups.usualPlace(directory.path()), SqliteBackups.KEPT));
      Payloads payloads = Payloads.open(file, directory, thumbnails, queryLimit);
      SqliteDatabase database = new SqliteDatabase(file, queryLimit, payloads);
      return new SqliteCache(
          lock, directory.path(), database, payloads, keys, cipher, reader, clock);
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  public JournalStore journalStore() {
    return store;
  }

  public JournalQueryPort journals() {
    return journals;
  }

  public MessageQueryPort messages() {
    return journals;
  }

  public StatusQueryPort statuses() {
    return journals;
  }

  public JournalSearch search() {
    return new SqliteJournalSearch(database);
  }

  public ReceivedRecords received() {
    return new SqliteReceivedRecords(database, reader);
  }

  public SyncLog syncLog() {
    return new SqliteSyncLog(database, quiet);
  }

  public InstanceRegistry registry() {
    return new SqliteInstanceRegistry(database, instances, words, cipher, payloads.thumbnails());
  }

  /** What the tokens are encrypted with. */
  public CacheKey key() {
    return key;
  }

  public InstanceFactStore facts() {
    return new SqliteInstanceFacts(database, instances);
  }

  /** Which instances come from the file of instances as code. */
  public DeclaredInstances declared() {
    return new SqliteDeclared(database);
  }

  public UserStore users() {
    return new SqliteUsers(database);
  }

  public SessionStore sessions() {
    return new SqliteSessions(database);
  }

  /** The filters of the journal that people keep. */
  public SavedViews savedViews() {
    return new SqliteSavedViews(database);
  }

  /** What the list of the journal shows to whom. */
  public JournalLayouts journalLayouts() {
    return new SqliteJournalLayouts(database);
  }

  public UserPreferences preferences() {
    return new SqlitePreferences(database);
  }

  public MirrorTokenStore mirrorTokens() {
    return new SqliteMirrorTokens(database);
  }

  /** Where notifications go. */
  public PushStore push() {
    return new SqlitePushStore(database, instances, words, reader, payloads, upkeep);
  }

  public PushSecretStore pushSecrets() {
    return new SqlitePushSecrets(database);
  }

  public AttemptLog attempts() {
    return new SqliteAttempts(database);
  }

  /** How outgoing messages fared. */
  public DeliveryFigures delivery() {
    return new SqliteDeliveryFigures(database, MOST_AT_EDGE);
  }

  public ChatList chats() {
    return new SqliteChatList(database);
  }

  public Upkeep upkeep() {
    return new SqliteUpkeep(
        database, payloads.thumbnails(), words, reader, this::forgetWhatWasSeen);
  }

  public UpkeepPlans plans() {
    return new SqliteUpkeepPlans(database);
  }

  public JobLog jobs() {
    return new SqliteJobLog(database);
  }

  public SyncJobs syncJobs() {
    return new SqliteSyncJobs(database);
  }

  public AuditLog audit() {
    return new SqliteAudit(AuditPlace.of(database));
  }

  /** The audit of a cache that this process has not opened; another one may have, and goes on. */
  public static AuditLog auditIn(Path dataDir) {
    return new SqliteAudit(AuditPlace.in(dataDir));
  }

  /** What is remembered of an instance beside its rows is no longer so. */
  private void forgetWhatWasSeen(InstanceId instance) {
    store.write();
    store.forgetSeen();
    quiet.forget(instance);
  }

  /** Whether the cache can be written, and how large it is. */
  public Storage storage() {
    return storage;
  }

  /** Lets the file grow no further than this many pages; for tests of a full disk. */
  public void limitPages(long most) {
    database.alone(sql -> sql.first("PRAGMA max_page_count = " + most, row -> true));
  }

  /** How many pages the file has; for tests of a full disk. */
  public long pages() {
    return database
        .alone(sql -> sql.first("PRAGMA page_count", row -> row.getLong(1)))
        .orElseThrow();
  }

  public Threads threads() {
    return new SqliteThreads(database, understanding);
  }

  public People people() {
    return new SqlitePeople(database, instances, words);
  }

  SqliteDatabase database() {
    return database;
  }

  Payloads payloads() {
    return payloads;
  }

  /** Waits until nothing is left to do in the background; for measurements and tests. */
  public void awaitUpkeep() {
    upkeep.await();
  }

  /** Waits for what is being read or written at this moment. */
  @Override
  public void close() {
    try {
      store.write();
    } catch (StorageRefusedException | CacheFailedException e) {
      LOG.warn("The last calls that brought nothing are not noted", e);
    }
    try {
      upkeep.close();
      database.close();
      payloads.close();
    } finally {
      lock.close();
    }
  }
}
