package io.greenjournal.testkit;

/**
 * One sample record.
 *
 * @param direction {@code incoming} or {@code outgoing}
 * @param messenger whose journal has such records
 * @param name its {@code typeMessage}, followed by a dash and a word where there are several
 * @param json strict JSON in UTF-8
 */
public record Fixture(String direction, FakeMessenger messenger, String name, String json) {
  @Override
  public String toString() {
    return direction + " " + name;
  }
}
