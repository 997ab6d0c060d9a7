package io.greenjournal.core.port;

import io.greenjournal.core.house.BackupFile;
import io.greenjournal.core.journal.Backup;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Copies of the whole cache in one file each. One is made while the cache works, and put back while it does not.
 *
 * <p>A copy holds everything that the cache knows, secrets of instances as the cache keeps them included, so it
 * is as private as the cache; preview pictures are kept apart and are not in it.
 */
public interface Backups {
  /**
   * Makes a copy of the cache as it stands at one moment; who reads or writes meanwhile goes on. The copy is
   * looked through before it gets its name, so a file with the name of a backup is a whole one.
   *
   * @param directory made when there is none
   * @param keep how many to keep there, at least 1; older ones are deleted, other files are not
   * @throws IllegalStateException when the cache cannot be copied
   * @throws java.io.UncheckedIOException when there is no cache, or the directory cannot be written to
   */
  Backup make(Path directory, int keep);

  /**
   * The copies in a directory by their names, newest first; nobody looks into them. None when there is no such directory.
   *
   * @throws java.io.UncheckedIOException when the directory cannot be read
   */
  List<BackupFile> list(Path directory);

  /**
   * Looks through a copy and changes nothing: every byte is as it was written, the contents fit together, this
   * version understands them, and the secrets in it can be read with the key that the cache has.
   *
   * @throws IllegalStateException which says in one sentence what is wrong with it
   */
  Backup check(Path file);

  /**
   * Checks a copy as {@link #check} does and then puts it in the place of the cache, which nobody may have open.
   *
   * @return where the cache that was there is kept; empty when there was none
   * @throws IllegalStateException when the copy is no good or the cache is in use; nothing was changed
   */
  Optional<Path> restore(Path file);
}
