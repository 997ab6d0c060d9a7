package io.greenjournal.web.instances;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.shell.CoverageStrip;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.StateMark;
import io.greenjournal.web.tracking.CareView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What views/instances/instance.html shows. */
record InstanceView(
    InstanceFrame frame,
    String messenger,
    String id,
    List<Tag> tags,
    List<Trouble> troubles,
    StateMark state,
    Optional<Moment> since,
    String pace,
    String host,
    String tokenEnd,
    List<JournalLine> journals,
    HolesView holes,
    CareView care,
    List<MirrorLine> mirrorTokens,
    PushView push) {
  /** @param href the journals of all that are tagged so */
  record Tag(String text, String href) {
    static List<Tag> of(Instance instance) {
      return instance.tags().stream()
          .sorted()
          .map(tag ->
              new Tag(tag, new PageQuery("/journal", Map.of("q", List.of("tag:" + tag))).uri()))
          .toList();
    }
  }

  /**
   * One thing that is wrong.
   *
   * @param tone {@code bad}, {@code warn} or {@code ""}
   * @param act what mends it; empty for nothing that is done here
   */
  record Trouble(String tone, String icon, String sentence, String advice, Optional<Act> act) {}

  /** A page where something is mended. */
  record Act(String href, String icon, String text) {}

  /** Whether what feeds its journals is off and nothing else here leads to it. */
  public boolean isStarved() {
    String settings = frame.path() + "/settings";
    return frame.off() > 0
        && troubles.stream()
            .flatMap(trouble -> trouble.act().stream())
            .noneMatch(act -> act.href().equals(settings));
  }

  /** @param state of the dot */
  record JournalLine(
      String name, String state, String text, Optional<Moment> asOf, CoverageStrip coverage) {}
}
