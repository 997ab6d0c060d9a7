package io.greenjournal.web.acts;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Field;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.IdText;
import io.greenjournal.web.standing.Trouble;
import java.util.List;
import java.util.Optional;

/**
 * What views/acts/act.html asks before something is done.
 *
 * @param tone of the note that says what happens: {@code warn}, or {@code bad} for what stops the instance
 * @param what happens, a sentence each
 * @param confirm the field that asks for the name once more; empty where the button is enough
 * @param problem why the last try came to nothing; {@code ""} for none
 * @param advice what to do about it; {@code ""} for nothing
 */
record ActView(
    String title,
    List<Crumb> crumbs,
    String action,
    String back,
    String name,
    String id,
    String tone,
    String icon,
    List<String> what,
    Optional<Field> confirm,
    String submit,
    String problem,
    String advice) {
  static ActView reboot(Instance instance, Optional<SourceFailure> failure, Words t) {
    List<String> what =
        List.of(t.of("acts.reboot.what"), t.of("acts.reboot.takes"), t.of("acts.reboot.helps"));
    return of("reboot", "acts.reboot.", instance, "warn", "rotate-clockwise", what, failure, t);
  }

  static ActView rotate(Instance instance, Optional<SourceFailure> failure, Words t) {
    List<String> what = List.of(t.of("acts.rotate.what"), t.of("acts.rotate.others"));
    return of("rotate", "acts.rotate.", instance, "warn", "key", what, failure, t);
  }

  /** @param typed what was entered to confirm it, with its error; {@code ""} for none */
  static ActView logout(
      Instance instance, String typed, String error, Optional<SourceFailure> failure, Words t) {
    List<String> what =
        List.of(t.of("acts.logout.what"), t.of("acts.logout.kept"), t.of("acts.logout.again"));
    Field confirm = Field.text("confirm", t.of("acts.logout.confirm"), typed)
        .withHint(t.of("acts.logout.either", instance.name(), instance.id().value()))
        .withError(error);
    return of("logout", "acts.logout.", instance, "bad", "logout", what, failure, t)
        .with(confirm);
  }

  private static ActView of(
      String act,
      String words,
      Instance instance,
      String tone,
      String icon,
      List<String> what,
      Optional<SourceFailure> failure,
      Words t) {
    String page = "/instances/" + instance.id();
    return new ActView(
        t.of(words + "title"),
        Crumb.below(instance, t),
        page + "/" + act,
        page,
        instance.name(),
        IdText.of(instance.id()),
        tone,
        icon,
        what,
        Optional.empty(),
        t.of(words + "submit"),
        failure.map(why -> t.of("acts.refused", Trouble.meaning(why.code(), t))).orElse(""),
        failure.map(why -> Actable.advice(why.code(), t)).orElse(""));
  }

  private ActView with(Field wanted) {
    return new ActView(
        title,
        crumbs,
        action,
        back,
        name,
        id,
        tone,
        icon,
        what,
        Optional.of(wanted),
        submit,
        problem,
        advice);
  }
}
