package io.greenjournal.web.command;

import picocli.CommandLine.Option;

/** {@code --help}, the same everywhere. */
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  private boolean wanted;
}
