package io.greenjournal.web.command;

import io.greenjournal.core.instance.Token;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the console was started with.
 *
 * @param port 0 for any free one
 * @param bind address to listen on
 * @param dataDir holds the cache
 * @param keyFile the key that tokens are encrypted with; empty for the one in the data directory
 * @param instancesFile instances as code
 * @param syncInterval of instances with pace {@code live}
 * @param adminPassword password of the owner to be made on an empty data directory
 * @param apiToken opens the API with the owner's rights
 * @param outbound what may be called
 * @param thumbnails which preview pictures are kept
 * @param demo everybody is signed in as a demo owner; loopback only
 */
public record Settings(
    int port,
    String bind,
    Path dataDir,
    Optional<Path> keyFile,
    Optional<Path> instancesFile,
    Duration syncInterval,
    Optional<String> adminPassword,
    Optional<Token> apiToken,
    Outbound outbound,
    Thumbnails thumbnails,
    boolean demo) {
  public static final int DEFAULT_PORT = 8080;
  public static final String LOOPBACK = "127.0.0.1";
  public static final Duration DEFAULT_SYNC_INTERVAL = Duration.ofSeconds(60);

  /** A console on any free port with nothing else chosen; for tests and the demo to start from. */
  public static Settings in(Path dataDir) {
    return new Settings(
        0,
        LOOPBACK,
        dataDir,
        Optional.empty(),
        Optional.empty(),
        DEFAULT_SYNC_INTERVAL,
        Optional.empty(),
        Optional.empty(),
        Outbound.VENDOR,
        Thumbnails.KEPT,
        false);
  }

  public Settings withPort(int wanted) {
    return new Settings(
        wanted,
        bind,
        dataDir,
        keyFile,
        instancesFile,
        syncInterval,
        adminPassword,
        apiToken,
        outbound,
        thumbnails,
        demo);
  }

  public Settings withInstancesFile(Path file) {
    return new Settings(
        port,
        bind,
        dataDir,
        keyFile,
        Optional.of(file),
        syncInterval,
        adminPassword,
        apiToken,
        outbound,
        thumbnails,
        demo);
  }

  public Settings withSyncInterval(Duration interval) {
    return new Settings(
        port,
        bind,
        dataDir,
        keyFile,
        instancesFile,
        interval,
        adminPassword,
        apiToken,
        outbound,
        thumbnails,
        demo);
  }

  public Settings withAdminPassword(String password) {
    return new Settings(
        port,
        bind,
        dataDir,
        keyFile,
        instancesFile,
        syncInterval,
        Optional.of(password),
        apiToken,
        outbound,
        thumbnails,
        demo);
  }

  public Settings withApiToken(Token token) {
    return new Settings(
        port,
        bind,
        dataDir,
        keyFile,
        instancesFile,
        syncInterval,
        adminPassword,
        Optional.of(token),
        outbound,
        thumbnails,
        demo);
  }

  public Settings withPrivateAddresses() {
    return new Settings(
        port,
        bind,
        dataDir,
        keyFile,
        instancesFile,
        syncInterval,
        adminPassword,
        apiToken,
        Outbound.ANYWHERE,
        thumbnails,
        demo);
  }

  /**
   * Open to everybody on this machine, and to nobody else.
   *
   * @param fresh an empty data directory
   * @param fleet the instances of the demo
   */
  public Settings asDemo(Path fresh, Path fleet, Duration interval) {
    return new Settings(
        port,
        LOOPBACK,
        fresh,
        Optional.empty(),
        Optional.of(fleet),
        interval,
        Optional.empty(),
        apiToken,
        Outbound.ANYWHERE,
        thumbnails,
        true);
  }

  /** Nobody outside this machine can reach it. */
  public boolean isLoopback() {
    return bind.equals("localhost") || bind.equals("::1") || bind.startsWith("127.");
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "Settings[" + bind + ":" + port + ", " + dataDir + "]";
  }
}
