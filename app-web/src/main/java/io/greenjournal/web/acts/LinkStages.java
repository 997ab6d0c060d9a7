package io.greenjournal.web.acts;

import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.instance.LinkingCode;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.web.acts.LinkView.Stage;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.Standing;
import io.greenjournal.web.standing.Trouble;

/** Says how far the linking of an instance is. */
final class LinkStages implements LinkingCode.Visitor<Stage> {
  private final Standing standing;
  private final Words t;

  LinkStages(Standing standing, Words t) {
    this.standing = standing;
    this.t = t;
  }

  /** Nobody asked for a code yet. */
  Stage ask() {
    boolean linked = standing
        .facts()
        .state()
        .filter(state -> state.kind() == InstanceState.Kind.AUTHORIZED)
        .isPresent();
    return linked
        ? new Stage("ask", "", "info-circle", "", t.of("acts.link.was"), t.of("acts.link.was.why"))
        : new Stage("ask", "warn", "qrcode", "", t.of("acts.link.what"), t.of("acts.link.whose"));
  }

  Stage over() {
    return new Stage(
        "over", "warn", "clock", "", t.of("acts.link.over"), t.of("acts.link.over.why"));
  }

  Stage of(LinkDesk.Look look) {
    return look.code()
        .map(code -> code.accept(this))
        .or(() -> look.failure().map(this::failed))
        .orElseGet(this::over);
  }

  private Stage failed(SourceFailure failure) {
    return new Stage(
        "refused",
        "bad",
        "alert-triangle",
        "",
        t.of("acts.link.failed", Trouble.meaning(failure.code(), t)),
        Actable.advice(failure.code(), t));
  }

  @Override
  public Stage picture(LinkingCode.Picture code) {
    return CodePicture.of(code.png())
        .map(picture -> new Stage(
            "code",
            "",
            "qrcode",
            "/instances/" + standing.instance().id() + "/link/" + picture.name(),
            t.of("acts.link.code"),
            ""))
        .orElseGet(() -> failed(new SourceFailure.Unreadable("")));
  }

  @Override
  public Stage alreadyLinked(LinkingCode.AlreadyLinked code) {
    return new Stage(
        "linked",
        "good",
        "circle-check",
        "",
        t.of("acts.link.linked"),
        t.of("acts.link.linked.why"));
  }

  @Override
  public Stage notYet(LinkingCode.NotYet code) {
    boolean password = code.word().equals("pending_password");
    return new Stage(
        "wait",
        "",
        "hourglass",
        "",
        t.of(password ? "acts.link.password" : "acts.link.wait"),
        t.of(password ? "acts.link.password.why" : "acts.link.wait.why"));
  }

  @Override
  public Stage refused(LinkingCode.Refused code) {
    return new Stage(
        "refused",
        "bad",
        "alert-triangle",
        "",
        t.of("acts.link.refused", code.reason()),
        t.of("acts.link.refused.why"));
  }
}
