package io.greenjournal.adapter.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The place of all that we keep: nobody but its owner may look into it, where the file system can tell. */
record DataDirectory(Path path) {
  private static final Set<PosixFilePermission> PRIVATE_DIRECTORY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> PRIVATE_FILE =
      PosixFilePermissions.fromString("rw-------");

  /** Makes the directory if there is none, and closes it to others. */
  static DataDirectory prepare(Path path) {
    try {
      Files.createDirectories(path);
      restrict(path, PRIVATE_DIRECTORY);
      return new DataDirectory(path.toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException("the data directory " + path + " cannot be used", e);
    }
  }

  /** A file in it, made empty when there is none; SQLite gives its side files the same permissions. */
  Path file(String name) {
    return privateFile(path.resolve(name));
  }

  /** The same anywhere else. */
  static Path privateFile(Path file) {
    try {
      try {
        Files.createFile(file);
      } catch (FileAlreadyExistsException e) {
        // It is kept; only who may read it is set right.
      }
      restrict(file, PRIVATE_FILE);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + file + " cannot be used", e);
    }
  }

  private static void restrict(Path path, Set<PosixFilePermission> permissions) throws IOException {
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, permissions);
    }
  }
}
