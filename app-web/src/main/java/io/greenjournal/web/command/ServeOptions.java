package io.greenjournal.web.command;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a console, as text: what is allowed is said in one place for all ways of giving them. */
final class ServeOptions {
  @Option(
      names = "--port",
      paramLabel = "<port>",
      description = "Port to listen on; 0 = any free one, which is printed. Default: 8080."
          + " [GREEN_JOURNAL_PORT]")
  private @Nullable String port;

  @Option(
      names = "--bind",
      paramLabel = "<address>",
      description = "Address to listen on. Default: 127.0.0.1. [GREEN_JOURNAL_BIND]")
  private @Nullable String bind;

  @Option(
      names = "--data-dir",
      paramLabel = "<directory>",
      description =
          "Where the cache is kept. Default: ./green-journal-data. [GREEN_JOURNAL_DATA_DIR]")
  private @Nullable String dataDir;

  @Option(
      names = "--key-file",
      paramLabel = "<file>",
      description =
          "The key that tokens are encrypted with; keep a copy of it apart from backups. Default:"
              + " journal.key in the data directory. [GREEN_JOURNAL_KEY_FILE]")
  private @Nullable String keyFile;

  @Option(
      names = "--instances",
      paramLabel = "<file>",
      description =
          "Instances as code: a JSON list of id, token, name, messenger, apiUrl, pace; applied at"
              + " every start and within a minute of a change. [GREEN_JOURNAL_INSTANCES_FILE]")
  private @Nullable String instances;

  @Option(
      names = "--sync-interval",
      paramLabel = "<duration>",
      description =
          "How often instances with pace 'live' are read, such as 60s or 5m. Default: 60s."
              + " [GREEN_JOURNAL_SYNC_INTERVAL]")
  private @Nullable String syncInterval;

  @Option(
      names = "--admin-password",
      paramLabel = "<password>",
      description =
          "Creates the owner 'admin' on an empty data directory. [GREEN_JOURNAL_ADMIN_PASSWORD,"
              + " GREEN_JOURNAL_ADMIN_PASSWORD_FILE]")
  private @Nullable String adminPassword;

  Map<Setting, String> given() {
    Map<Setting, String> given = new EnumMap<>(Setting.class);
    put(given, Setting.PORT, port);
    put(given, Setting.BIND, bind);
    put(given, Setting.DATA_DIR, dataDir);
    put(given, Setting.KEY_FILE, keyFile);
    put(given, Setting.INSTANCES, instances);
    put(given, Setting.SYNC_INTERVAL, syncInterval);
    put(given, Setting.ADMIN_PASSWORD, adminPassword);
    return given;
  }

  static void put(Map<Setting, String> given, Setting setting, @Nullable String text) {
    if (text != null) {
      given.put(setting, text);
    }
  }
}
