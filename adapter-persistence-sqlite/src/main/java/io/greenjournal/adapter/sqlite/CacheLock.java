package io.greenjournal.adapter.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One process a data directory. The operating system holds the lock, so it goes with its process however that
 * ends; the line in the file only names the owner.
 */
final class CacheLock implements AutoCloseable {
  /** Far behind the line, because some systems do not let others read locked bytes. */
  private static final long LOCKED_BYTE = 1L << 40;

  /**
   * What this process holds. Asked first, because on POSIX systems closing any channel to a locked file gives
   * up the lock of the whole process.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private CacheLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static CacheLock take(DataDirectory directory, Instant now) {
    Path file = directory.file("journal.lock");
    if (!HELD.add(file)) {
      throw inUse(directory, "this process (pid " + ProcessHandle.current().pid() + ")");
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock == null) {
        throw inUse(directory, Files.readString(file, UTF_8).strip());
      }
      String owner = "pid " + ProcessHandle.current().pid() + " since " + now + "\n";
      channel.truncate(0).write(ByteBuffer.wrap(owner.getBytes(UTF_8)), 0);
      return new CacheLock(file, channel);
    } catch (IOException e) {
      release(file, channel);
      throw new UncheckedIOException("the lock file " + file + " cannot be used", e);
    } catch (CacheInUseException e) {
      release(file, channel);
      throw e;
    }
  }

  @Override
  public void close() {
    release(file, channel);
  }

  private static CacheInUseException inUse(DataDirectory directory, String owner) {
    return new CacheInUseException(
        "the data directory " + directory.path() + " is in use by " + owner);
  }

  private static void release(Path file, @Nullable FileChannel channel) {
    HELD.remove(file);
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException("the lock file " + file + " cannot be closed", e);
      }
    }
  }
}
