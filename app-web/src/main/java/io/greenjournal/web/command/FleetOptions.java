package io.greenjournal.web.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which made-up fleet. */
final class FleetOptions {
  private static final int MOST = 1000;

  @Option(
      names = "--seed",
      paramLabel = "<number>",
      description = "The same seed gives the same fleet. Default: 1.")
  private @Nullable String seed;

  @Option(
      names = "--instances",
      paramLabel = "<number>",
      description = "How many instances, 1 to 1000. Default: 12.")
  private @Nullable String instances;

  long seed() {
    try {
      return seed == null ? 1 : Long.parseLong(seed);
    } catch (NumberFormatException e) {
      throw new StartRefused(StartRefused.USAGE, "--seed: '" + seed + "' is not a whole number.");
    }
  }

  int size() {
    try {
      int size = instances == null ? 12 : Integer.parseInt(instances);
      if (size >= 1 && size <= MOST) {
        return size;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number that is too small or too large.
    }
    throw new StartRefused(
        StartRefused.USAGE,
        "--instances: '" + instances + "' is not a number from 1 to " + MOST + ".");
  }
}
