package io.greenjournal.bench.sync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rounds over hundreds of instances: how long, with how many refusals, and in how much memory. The client runs
 * in a process of its own with a small heap, and so does the API that it calls.
 */
public final class SyncBench {
  private static final List<String> HEAP = List.of("-Xmx256m");

  private SyncBench() {}

  /** {@code --long} repeats often enough for figures that are published; names of cases leave out the others. */
  public static void main(String[] args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(HEAP);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(SyncClient.class.getName());
    command.addAll(Arrays.asList(args));
    System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
  }
}
