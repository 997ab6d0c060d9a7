package io.greenjournal.testkit;

/**
 * What is needed to register an instance of the demo.
 *
 * @param pace {@code live} or {@code relaxed}
 */
public record DemoInstance(
    String id, String token, String name, FakeMessenger messenger, String pace) {
  @Override
  public String toString() {
    return "DemoInstance[" + id + ", " + name + ", " + messenger.word() + "]";
  }
}
