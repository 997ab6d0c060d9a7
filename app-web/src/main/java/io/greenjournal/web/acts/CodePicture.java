package io.greenjournal.web.acts;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A picture of a code that is fit to be served: a PNG by its first bytes, and small.
 *
 * @param name of the file, another one for another picture
 */
record CodePicture(String name, byte[] bytes) {
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int HEADER = 0x49484452;
  private static final int LARGEST = 256 * 1024;
  private static final int WIDEST = 2048;

  static Optional<CodePicture> of(byte[] png) {
    if (png.length < 24 || png.length > LARGEST) {
      return Optional.empty();
    }
    ByteBuffer head = ByteBuffer.wrap(png);
    boolean small = isSmall(head.getInt(16)) && isSmall(head.getInt(20));
    return head.getLong(0) == SIGNATURE && head.getInt(12) == HEADER && small
        ? Optional.of(new CodePicture(name(png), png))
        : Optional.empty();
  }

  private static boolean isSmall(int side) {
    return side > 0 && side <= WIDEST;
  }

  private static String name(byte[] png) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(png);
      return HexFormat.of().formatHex(hash, 0, 8) + ".png";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK knows SHA-256", e);
    }
  }

  /** Without the picture, which is a secret while it is good. */
  @Override
  public String toString() {
    return "CodePicture[" + bytes.length + " bytes]";
  }
}
