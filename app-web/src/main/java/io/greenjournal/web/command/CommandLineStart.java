package io.greenjournal.web.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads the command line and runs what it asks for. */
public final class CommandLineStart {
  /** Not an exit code: the program was started and goes on by itself. */
  public static final int KEEPS_RUNNING = -1;

  private CommandLineStart() {}

  /** @return the exit code, or {@link #KEEPS_RUNNING} */
  public static int run(
      String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
    return run(args, new Surroundings(environment, Path.of(""), out, err));
  }

  static int run(String[] args, Surroundings surroundings) {
    CommandLine line = new CommandLine(new RootCommand(surroundings))
        .addSubcommand(new ServeCommand(surroundings))
        .addSubcommand(new DemoCommand(surroundings))
        .addSubcommand(new FakeApiCommand(surroundings))
        .addSubcommand(new BackupCommand(surroundings))
        .addSubcommand(new ExportCommand(surroundings))
        .addSubcommand(new RestoreCommand(surroundings))
        .addSubcommand(new RetainCommand(surroundings))
        .addSubcommand(new EraseCommand(surroundings))
        .addSubcommand(new RebuildCommand(surroundings))
        .addSubcommand(AuditCommand.line(surroundings))
        .addSubcommand(KeysCommand.line(surroundings));
    line.setOut(writer(surroundings.out()));
    line.setErr(writer(surroundings.err()));
    line.setParameterExceptionHandler((e, given) -> {
      surroundings.err().println(sentence(e));
      return StartRefused.USAGE;
    });
    line.setExecutionExceptionHandler((e, command, result) -> {
      if (e instanceof StartRefused refused) {
        surroundings.err().println(refused.getMessage());
        return refused.exitCode();
      }
      throw e;
    });
    return line.execute(args);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** One line that names what is wrong and what is allowed. */
  private static String sentence(ParameterException e) {
    CommandLine command = e.getCommandLine();
    Stream<String> commands = command.getSubcommands().keySet().stream().sorted();
    Stream<String> options = command.getCommandSpec().options().stream()
        .map(CommandLine.Model.OptionSpec::longestName)
        .sorted();
    List<String> allowed = Stream.concat(commands, options).toList();
    String wrong = String.valueOf(e.getMessage()).lines().findFirst().orElse("Not understood");
    return wrong + ". Allowed: " + allowed.stream().collect(Collectors.joining(", ")) + ".";
  }
}
