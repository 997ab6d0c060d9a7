package io.greenjournal.adapter.sqlite.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file with the keys: Tink's JSON, for its owner's eyes only. It is no part of the database or of a backup
 * of it, so whoever finds one of those cannot read the secrets in it.
 */
public record KeyFile(Path path) {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
      PosixFilePermission.GROUP_READ,
      PosixFilePermission.GROUP_WRITE,
      PosixFilePermission.OTHERS_READ,
      PosixFilePermission.OTHERS_WRITE);

  public boolean exists() {
    return Files.exists(path);
  }

  /** @throws KeyRefusedException when others may read or change it, or it is no key file */
  public Keyring read() {
    try {
      refuseIfOpen();
      return Keyring.parse(Files.readString(path, UTF_8));
    } catch (GeneralSecurityException e) {
      throw new KeyRefusedException(
          "the file " + path + " is no key file: put back the one that belongs to this cache");
    } catch (IOException e) {
      throw new KeyRefusedException("the key file " + path + " cannot be read ("
          + e.getClass().getSimpleName() + "): let the user that runs this program read it");
    }
  }

  private void refuseIfOpen() throws IOException {
    if (!isPosix(path)) {
      return;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
    if (permissions.stream().anyMatch(OTHERS::contains)) {
      throw new KeyRefusedException("the key file " + path + " is open to other users ("
          + PosixFilePermissions.toString(permissions) + "): run 'chmod 600 " + path + "' first");
    }
  }

  /** Replaces the file at one stroke: after a crash it is the old one or the new one, and on the disk. */
  public void write(Keyring keys) {
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      if (isPosix(path.toAbsolutePath().getParent())) {
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      } else {
        Files.createFile(fresh);
      }
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer text = UTF_8.encode(keys.json() + "\n");
        while (text.hasRemaining()) {
          channel.write(text);
        }
        channel.force(true);
      }
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceDirectory();
    } catch (IOException e) {
      throw new UncheckedIOException("the key file " + path + " cannot be written", e);
    }
  }

  /** Without it a power loss could undo the renaming; some systems cannot open a directory. */
  private void forceDirectory() throws IOException {
    Path directory = path.toAbsolutePath().getParent();
    if (directory != null && isPosix(directory)) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static boolean isPosix(@Nullable Path path) throws IOException {
    return path != null && Files.getFileStore(path).supportsFileAttributeView("posix");
  }
}
