package io.greenjournal.testkit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Sample records of every kind in both directions, strict and small; the values are made up. */
public final class Fixtures {
  private static final String ROOT = "records/";
  private static final String POSTS = "-statuses";
  private static final String CALLS = "-calls";

  private Fixtures() {}

  /** Records of the two message journals. */
  public static List<Fixture> all() {
    return listed().filter(line -> !line[0].contains("-")).map(Fixtures::read).toList();
  }

  /** Records of the two journals of status posts. */
  public static List<Fixture> statusPosts() {
    return listed().filter(line -> line[0].endsWith(POSTS)).map(Fixtures::read).toList();
  }

  /** Records of the two call journals. */
  public static List<Fixture> calls() {
    return listed().filter(line -> line[0].endsWith(CALLS)).map(Fixtures::read).toList();
  }

  /** The text of one message record, such as {@code ("incoming", "pollMessage")}. */
  public static String json(String direction, String name) {
    return Resources.text(ROOT + direction + "/" + name + ".json");
  }

  /**
   * A sample answer of the vendor's documentation, byte for byte with its comments, stray commas and missing
   * ones: {@code last-incoming-whatsapp}, {@code last-outgoing-whatsapp}, {@code
   * last-outgoing-whatsapp-legacy}, {@code last-outgoing-max}, {@code outgoing-statuses-whatsapp}; or {@code
   * recorded-shapes}, records of both directions as users recorded them, with made-up values.
   */
  public static byte[] page(String name) {
    return Resources.bytes("pages/" + name + ".json");
  }

  private static Stream<String[]> listed() {
    return Resources.text(ROOT + "index").lines().map(line -> line.split(" ", 3));
  }

  private static Fixture read(String[] line) {
    FakeMessenger messenger = FakeMessenger.valueOf(line[1].toUpperCase(Locale.ROOT));
    return new Fixture(line[0].replaceFirst("-.*", ""), messenger, line[2], json(line[0], line[2]));
  }
}
