package io.greenjournal.adapter.sqlite;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The end of a backup: a SHA-256 of everything before it. SQLite checks how its pages fit together but not what
 * stands in them, so only this finds a byte that flipped inside a message; and a file that was cut off has no
 * seal. SQLite does not mind bytes behind its last page, so a sealed file can still be opened as a database.
 */
final class Seal {
  private static final byte[] MARK = "green-journal/1\n".getBytes(US_ASCII);
  private static final int DIGEST = 32;
  private static final int LENGTH = MARK.length + DIGEST;
  private static final int PIECE = 1 << 20;

  private Seal() {}

  /** Adds the seal, and returns when it is on the disk. */
  static void put(Path file) throws IOException {
    byte[] digest = copy(file, Files.size(file), OutputStream.nullOutputStream());
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      ByteBuffer seal = ByteBuffer.allocate(LENGTH).put(MARK).put(digest).flip();
      while (seal.hasRemaining()) {
        channel.write(seal);
      }
      channel.force(true);
    }
  }

  /** @throws CacheDamagedException when anything was changed, or is missing */
  static void check(Path sealed) {
    try {
      unpack(sealed, OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException("the backup " + sealed + " cannot be read", e);
    }
  }

  /**
   * Writes what was sealed to a file, and returns when it is on the disk.
   *
   * @throws CacheDamagedException when anything was changed, or is missing; the file is of no use then
   */
  static void open(Path sealed, Path to) throws IOException {
    try (FileChannel channel = FileChannel.open(
        to,
        StandardOpenOption.WRITE,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING)) {
      unpack(sealed, Channels.newOutputStream(channel));
      channel.force(true);
    }
  }

  private static void unpack(Path sealed, OutputStream to) throws IOException {
    byte[] seal = last(sealed);
    if (!startsWithMark(seal)) {
      throw new CacheDamagedException(
          sealed + " is not a whole backup: it was cut off, or it is another kind of file", null);
    }
    byte[] expected = new byte[DIGEST];
    System.arraycopy(seal, MARK.length, expected, 0, DIGEST);
    byte[] found = copy(sealed, Files.size(sealed) - LENGTH, to);
    if (!MessageDigest.isEqual(expected, found)) {
      throw new CacheDamagedException(sealed + " is damaged: it is not as it was written", null);
    }
  }

  private static byte[] last(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer end = ByteBuffer.allocate(LENGTH);
      long from = channel.size() - LENGTH;
      while (from >= 0 && end.hasRemaining() && channel.read(end, from + end.position()) > 0) {
        // The next piece.
      }
      return end.array();
    }
  }

  private static boolean startsWithMark(byte[] seal) {
    return java.util.Arrays.equals(seal, 0, MARK.length, MARK, 0, MARK.length);
  }

  /** Copies the first bytes of a file. */
  private static byte[] copy(Path from, long length, OutputStream to) throws IOException {
    MessageDigest digest = sha256();
    byte[] piece = new byte[PIECE];
    try (InputStream in = Files.newInputStream(from)) {
      for (long left = length; left > 0; ) {
        int read = in.read(piece, 0, (int) Math.min(piece.length, left));
        if (read < 0) {
          break;
        }
        digest.update(piece, 0, read);
        to.write(piece, 0, read);
        left -= read;
      }
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
