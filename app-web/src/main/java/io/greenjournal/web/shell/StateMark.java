package io.greenjournal.web.shell;

import io.greenjournal.core.instance.InstanceState;
import java.util.Optional;

/**
 * How the state of an instance is shown: a shape of {@code marks.svg} ({@code st-…}) and always a word.
 *
 * @param mark also the word of {@code data-state}
 */
public record StateMark(String mark, String word) {
  /** A state that we do not know is shown as it came; one that was never asked is unknown. */
  public static StateMark of(Optional<InstanceState> state, Words t) {
    InstanceState.Kind kind = state.map(InstanceState::kind).orElse(InstanceState.Kind.UNKNOWN);
    return switch (kind) {
      case AUTHORIZED -> mark("authorized", kind, t);
      case NOT_AUTHORIZED, PENDING_CODE -> mark("notAuthorized", kind, t);
      case BLOCKED -> mark("blocked", kind, t);
      case STARTING -> mark("starting", kind, t);
      case YELLOW_CARD -> mark("yellowCard", kind, t);
      case SUSPENDED, SLEEPING -> mark("suspended", kind, t);
      case UNKNOWN ->
        new StateMark(
            "unknown", state.map(InstanceState::word).orElseGet(() -> t.of("shell.state.UNKNOWN")));
    };
  }

  private static StateMark mark(String mark, InstanceState.Kind kind, Words t) {
    return new StateMark(mark, t.of("shell.state." + kind.name()));
  }
}
