package io.greenjournal.web.acts;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.IdText;
import java.util.List;
import java.util.Optional;

/**
 * What views/acts/link.html shows.
 *
 * @param steps what to do with the phone
 * @param stage how far it is
 * @param until when the page stops asking for codes; empty while it does not ask
 */
record LinkView(
    String title,
    List<Crumb> crumbs,
    String path,
    String back,
    String name,
    String id,
    String messenger,
    List<String> steps,
    Stage stage,
    Optional<Moment> until) {
  /**
   * How far it is.
   *
   * @param word {@code ask}, {@code code}, {@code wait}, {@code linked}, {@code refused} or {@code over}
   * @param image address of the picture; {@code ""} for none
   * @param text one sentence
   * @param advice what to do; {@code ""} for nothing
   */
  record Stage(String word, String tone, String icon, String image, String text, String advice) {
    /** Whether it goes on by itself. */
    public boolean isWaiting() {
      return word.equals("code") || word.equals("wait");
    }

    public boolean isLinked() {
      return word.equals("linked");
    }

    /** Whether to show a code is the thing to do. */
    public boolean isMain() {
      return !isWaiting() && !tone.isEmpty();
    }
  }

  static LinkView of(Instance instance, Stage stage, Optional<Moment> until, Words t) {
    String page = "/instances/" + instance.id();
    String messenger = instance.messenger().word();
    return new LinkView(
        t.of("acts.link.title"),
        Crumb.below(instance, t),
        page + "/link",
        page,
        instance.name(),
        IdText.of(instance.id()),
        messenger,
        List.of(
            t.of("acts.link.open." + messenger),
            t.of("acts.link.menu." + messenger),
            t.of("acts.link.scan")),
        stage,
        until);
  }
}
