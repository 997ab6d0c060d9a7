package io.greenjournal.web.command;

/** The program cannot start, for a reason that one sentence tells; no stack trace helps. */
public final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Wrong words on the command line. */
  public static final int USAGE = 1;
  /** Wrong settings, or something that they name is not as it must be. */
  public static final int CONFIG = 2;
  /** Another process has the data directory. */
  public static final int ALREADY_RUNNING = 3;
  /** The cache is damaged or not ours. */
  public static final int DAMAGED = 4;
  /** The key that the tokens are encrypted with is missing, wrong or open to others. */
  public static final int KEY = 5;

  private final int exitCode;

  public StartRefused(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
