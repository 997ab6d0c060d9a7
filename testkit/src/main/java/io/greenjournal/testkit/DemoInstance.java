package io.greenjournal.testkit;

import java.util.Set;

/**
 * What is needed to register an instance of the demo.
 *
 * @param pace {@code live} or {@code relaxed}
 * @param tags what the team calls it beside its name; of most none
 */
public record DemoInstance(
    String id, String token, String name, FakeMessenger messenger, String pace, Set<String> tags) {
  public DemoInstance {
    tags = Set.copyOf(tags);
  }

  @Override
  public String toString() {
    return "DemoInstance[" + id + ", " + name + ", " + messenger.word() + "]";
  }
}
