package io.greenjournal.adapter.sqlite;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.greenjournal.core.journal.ContentHash;
import io.greenjournal.core.journal.Payload;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Parts payloads from their thumbnails and puts them together again. A value is cut out only where its picture
 * gives the very same characters again, so that nothing depends on whether the payload is sound JSON.
 *
 * <p>What remains has the value empty, so that it reads well without the picture, and a tail that says what goes
 * where: of each cut its place in what remains, the length of its characters and the hash of its picture, then
 * the number of cuts.
 */
final class ThumbnailCuts {
  private static final byte[] NAME = "\"jpegThumbnail\"".getBytes(US_ASCII);

  /** Shorter ones are not worth their cut. */
  private static final int SHORTEST = 64;

  private static final int MOST = 255;
  private static final int BYTES_A_CUT = 2 * Integer.BYTES + Long.BYTES;

  private ThumbnailCuts() {}

  /** A picture that was cut out. */
  record Picture(long hash, byte[] bytes) {}

  /**
   * @param bytes what remains and its tail; without any picture the payload itself, which has no tail then
   */
  record Parted(byte[] bytes, List<Picture> pictures) {
    boolean isCut() {
      return !pictures.isEmpty();
    }
  }

  /** @param seed of the hashes of pictures */
  static Parted part(byte[] payload, long seed) {
    List<Picture> pictures = new ArrayList<>(1);
    ByteBuffer rest = null;
    ByteBuffer tail = null;
    int kept = 0;
    for (int name = find(payload, 0); name >= 0 && pictures.size() < MOST; ) {
      int from = valueAfter(payload, name + NAME.length);
      int to = from < 0 ? from : endOfBase64(payload, from);
      byte[] picture = to - from < SHORTEST ? null : picture(payload, from, to);
      if (picture != null) {
        if (rest == null || tail == null) {
          rest = ByteBuffer.allocate(payload.length);
          tail = ByteBuffer.allocate(MOST * BYTES_A_CUT + 1);
        }
        long hash = ContentHash.of(picture, 0, picture.length, seed);
        rest.put(payload, kept, from - kept);
        tail.putInt(rest.position()).putInt(to - from).putLong(hash);
        pictures.add(new Picture(hash, picture));
        kept = to;
      }
      name = find(payload, Math.max(name + NAME.length, to));
    }
    if (rest == null || tail == null) {
      return new Parted(payload, List.of());
    }
    rest.put(payload, kept, payload.length - kept);
    tail.put((byte) pictures.size());
    return new Parted(joined(rest, tail), pictures);
  }

  /**
   * The payload as received, or what is left of it when a picture is gone.
   *
   * @param pictures finds a picture by its hash
   */
  static Payload whole(byte[] parted, LongFunction<Optional<byte[]>> pictures)
      throws UnreadablePayloadException {
    int count = parted.length == 0 ? 0 : parted[parted.length - 1] & 0xff;
    int restEnd = parted.length - 1 - count * BYTES_A_CUT;
    if (count == 0 || restEnd < 0) {
      throw new UnreadablePayloadException("its thumbnails were not cut out in any known way");
    }
    ByteBuffer tail = ByteBuffer.wrap(parted, restEnd, count * BYTES_A_CUT);
    List<byte[]> texts = new ArrayList<>(count);
    int[] places = new int[count];
    int size = restEnd;
    boolean isWhole = true;
    for (int i = 0; i < count; i++) {
      places[i] = tail.getInt();
      int length = tail.getInt();
      if (places[i] < (i == 0 ? 0 : places[i - 1]) || places[i] > restEnd || length < 0) {
        throw new UnreadablePayloadException("its cuts do not lie within it");
      }
      size = Math.addExact(size, length);
      byte[] text = pictures
          .apply(tail.getLong())
          .map(picture -> Base64.getEncoder().encode(picture))
          .filter(encoded -> encoded.length == length)
          .orElse(new byte[0]);
      isWhole &= text.length == length;
      texts.add(text);
    }
    byte[] joined = joined(parted, restEnd, places, texts);
    return isWhole
        ? Payload.slice(joined, 0, joined.length)
        : Payload.withoutThumbnail(joined, size);
  }

  private static byte[] joined(byte[] parted, int restEnd, int[] places, List<byte[]> texts) {
    ByteBuffer joined =
        ByteBuffer.allocate(restEnd + texts.stream().mapToInt(t -> t.length).sum());
    int done = 0;
    for (int i = 0; i < places.length; i++) {
      joined.put(parted, done, places[i] - done).put(texts.get(i));
      done = places[i];
    }
    return joined.put(parted, done, restEnd - done).array();
  }

  private static byte[] joined(ByteBuffer rest, ByteBuffer tail) {
    byte[] joined = Arrays.copyOf(rest.array(), rest.position() + tail.position());
    System.arraycopy(tail.array(), 0, joined, rest.position(), tail.position());
    return joined;
  }

  private static int find(byte[] payload, int from) {
    int last = payload.length - NAME.length;
    for (int i = from; i <= last; i++) {
      if (payload[i] == NAME[0]
          && payload[i + 1] == NAME[1]
          && Arrays.equals(payload, i, i + NAME.length, NAME, 0, NAME.length)) {
        return i;
      }
    }
    return -1;
  }

  /** Where the characters of the value begin that follows a name; -1 when it is no text. */
  private static int valueAfter(byte[] payload, int nameEnd) {
    int colon = afterBlanks(payload, nameEnd);
    if (colon == payload.length || payload[colon] != ':') {
      return -1;
    }
    int quote = afterBlanks(payload, colon + 1);
    return quote < payload.length && payload[quote] == '"' ? quote + 1 : -1;
  }

  private static int afterBlanks(byte[] payload, int from) {
    int i = from;
    while (i < payload.length && (payload[i] == ' ' || payload[i] == '\n' || payload[i] == '\t')) {
      i++;
    }
    return i;
  }

  /** The closing quote; the start when something else ends the characters. */
  private static int endOfBase64(byte[] payload, int from) {
    int i = from;
    while (i < payload.length && isBase64(payload[i])) {
      i++;
    }
    return i < payload.length && payload[i] == '"' ? i : from;
  }

  private static boolean isBase64(byte c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/'
        || c == '=';
  }

  /** Null when these characters are not exactly what its bytes are written as. */
  private static byte @org.jspecify.annotations.Nullable [] picture(
      byte[] payload, int from, int to) {
    byte[] text = Arrays.copyOfRange(payload, from, to);
    try {
      byte[] picture = Base64.getDecoder().decode(text);
      return Arrays.equals(Base64.getEncoder().encode(picture), text) ? picture : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
