package io.greenjournal.web.instances;

import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.usecase.CheckConnection.Result;
import io.greenjournal.web.shell.StateMark;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What trying a connection showed, step by step, and which field it speaks of.
 *
 * @param steps host, token, link
 * @param passed it may be saved: the vendor knows the instance and takes the token
 * @param linked the instance is linked to its messenger
 * @param errors name of a field to its sentence
 */
record CheckView(List<Step> steps, boolean passed, boolean linked, Map<String, String> errors) {
  /** @param ok {@code yes}, {@code no}, {@code hint}, or {@code ""} for not tried */
  record Step(String ok, String icon, String title, String text) {}

  /** The vendor gave an answer of its own, so the host is right. */
  private static final Set<String> ANSWERED = Set.of(
      "unauthorized",
      "forbidden",
      "notLinked",
      "starting",
      "expired",
      "deleted",
      "rateLimited",
      "quotaExhausted",
      "checksLimited",
      "badRequest");

  /** The token was taken, so there is nothing wrong with what was entered. */
  private static final Set<String> TAKEN =
      Set.of("notLinked", "starting", "expired", "rateLimited", "quotaExhausted", "checksLimited");

  private static final Set<String> ABOUT_THE_ID = Set.of("deleted");

  static CheckView untried(Words t) {
    return new CheckView(
        List.of(untried("host", t), untried("token", t), untried("link", t)),
        false,
        false,
        Map.of());
  }

  static CheckView of(Result result, Words t) {
    if (result instanceof Result.Reached reached) {
      return reached(reached.state(), t);
    }
    return refused(((Result.Refused) result).failure(), t);
  }

  private static CheckView reached(InstanceState state, Words t) {
    boolean linked = state.kind() == InstanceState.Kind.AUTHORIZED;
    String word = StateMark.of(Optional.of(state), t).word();
    Step link = linked
        ? step("yes", "link", word, t)
        : new Step(
            "hint",
            "alert-triangle",
            t.of("instances.check.link.hint", word),
            t.of("instances.check.link.later"));
    return new CheckView(
        List.of(
            step("yes", "host", t.of("instances.check.host.yes"), t),
            step("yes", "token", t.of("instances.check.token.yes"), t),
            link),
        true,
        linked,
        Map.of());
  }

  private static CheckView refused(SourceFailure failure, Words t) {
    String code = failure.code();
    String meaning = Trouble.meaning(code, t);
    String advice = Trouble.advice(code, t);
    boolean answered = ANSWERED.contains(code);
    boolean taken = TAKEN.contains(code);
    Step host = answered
        ? step("yes", "host", t.of("instances.check.host.yes"), t)
        : step("no", "host", meaning, t);
    Step token = taken
        ? step("yes", "token", t.of("instances.check.token.yes"), t)
        : answered ? step("no", "token", meaning, t) : untried("token", t);
    Step link = taken
        ? new Step("hint", "alert-triangle", t.of("instances.check.link.hint", meaning), advice)
        : untried("link", t);
    return new CheckView(
        List.of(host, token, link),
        taken,
        false,
        taken ? Map.of() : Map.of(field(code), sentence(code, meaning, t)));
  }

  private static String sentence(String code, String meaning, Words t) {
    return switch (code) {
      case "unauthorized" -> t.of("instances.error.unauthorized");
      case "forbidden", "wrongAddress" -> t.of("instances.error.stranger", meaning);
      case "addressRefused" -> t.of("instances.error.address");
      case "unreachable", "timedOut", "tlsFailed", "unreadable", "tooLarge" ->
        t.of("instances.error.silent", meaning);
      default -> t.of("instances.error.refused", meaning);
    };
  }

  private static String field(String code) {
    if (code.equals("unauthorized")) {
      return "token";
    }
    return ABOUT_THE_ID.contains(code) ? "id" : "apiUrl";
  }

  private static Step step(String ok, String part, String text, Words t) {
    String icon = ok.equals("yes") ? "circle-check" : "circle-x";
    return new Step(ok, icon, t.of("instances.check." + part), text);
  }

  private static Step untried(String part, Words t) {
    return new Step("", "minus", t.of("instances.check." + part), t.of("instances.check.untried"));
  }
}
