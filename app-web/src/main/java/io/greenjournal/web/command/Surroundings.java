package io.greenjournal.web.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** What a command sees of the machine. */
record Surroundings(
    Map<String, String> environment, Path directory, PrintStream out, PrintStream err) {}
