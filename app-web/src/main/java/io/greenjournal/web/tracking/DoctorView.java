package io.greenjournal.web.tracking;

import io.greenjournal.core.tracking.Diagnosis;
import io.greenjournal.core.tracking.Diagnosis.Hindrance;
import io.greenjournal.core.tracking.Finding;
import io.greenjournal.core.tracking.TrackingDoctor;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which switch at the vendor feeds which journal, what it means that it is off, and the act that mends it.
 *
 * @param path of what can be done
 * @param off how many feeds spoil our figures
 * @param all address of the act that mends all of them; {@code ""} when one is no more than the other
 * @param asOf when the switches were read; empty when never
 * @param asked what the vendor was asked for last, as long as it matters
 * @param hindrance why nothing can be changed now; {@code ""} when it can
 * @param mayTend whether acts are offered
 */
public record DoctorView(
    String path,
    List<Flow> flows,
    int off,
    String all,
    Optional<Moment> asOf,
    Optional<AskedView> asked,
    String hindrance,
    boolean mayTend) {
  /**
   * One feed.
   *
   * @param tone {@code good}, {@code warn} or {@code faint} for unknown or not needed
   * @param status on, off, partly or unknown
   * @param journals the names of the journals that it feeds
   * @param act address of the act that turns it on; {@code ""} for none
   * @param main whether our figures need it
   */
  public record Flow(
      String name,
      String tone,
      String icon,
      String status,
      String meaning,
      List<String> journals,
      List<Switch> switches,
      String act,
      boolean main) {}

  /** @param value {@code yes}, {@code no} or {@code –} */
  public record Switch(String name, String value, boolean isNeeded) {
    /** For {@code data-v}; empty when the value is not known or does not matter. */
    public String mark() {
      return value.equals("–") || !isNeeded ? "" : value;
    }
  }

  public static DoctorView of(Standing standing, boolean mayTend, Times times) {
    Words t = times.words();
    Diagnosis diagnosis =
        TrackingDoctor.diagnose(standing.instance().messenger(), standing.facts(), times.now());
    String path = "/instances/" + standing.instance().id() + "/doctor";
    boolean acts = mayTend && diagnosis.hindrance() == Hindrance.NONE;
    int off = diagnosis.harmful().size();
    return new DoctorView(
        path,
        diagnosis.findings().stream()
            .map(finding -> flow(finding, standing, acts ? path : "", t))
            .toList(),
        off,
        acts && off > 1 ? path + "/change?feed=all" : "",
        standing
            .facts()
            .settingsAsOf()
            .map(times::at)
            .map(at -> at.saying(t.of("shell.fresh.asOf", at.text()))),
        AskedView.of(standing.facts(), path, times),
        diagnosis.hindrance() == Hindrance.NONE
                || off == 0 && diagnosis.hindrance() != Hindrance.UNREAD
            ? ""
            : t.of("tracking.hindrance." + diagnosis.hindrance().name()),
        mayTend);
  }

  private static Flow flow(Finding finding, Standing standing, String path, Words t) {
    String word = finding.feed().word();
    boolean needed = finding.feed().isNeeded();
    boolean off = !finding.off().isEmpty();
    String tone = !needed ? "faint" : tone(finding.verdict());
    return new Flow(
        t.of("tracking.feed." + word),
        tone,
        icon(tone, finding.verdict()),
        t.of("tracking.verdict." + finding.verdict().name()),
        t.of("tracking.feed." + word + (off ? ".off" : ".on")),
        finding.feed().journals(standing.instance().messenger()).stream()
            .map(t::journal)
            .toList(),
        switches(finding),
        off && !path.isEmpty() ? path + "/change?feed=" + word : "",
        needed);
  }

  private static String tone(Finding.Verdict verdict) {
    return switch (verdict) {
      case ON -> "good";
      case OFF, PARTLY -> "warn";
      case UNKNOWN -> "faint";
    };
  }

  private static String icon(String tone, Finding.Verdict verdict) {
    return switch (tone) {
      case "good" -> "circle-check";
      case "warn" -> "alert-triangle";
      default -> verdict == Finding.Verdict.UNKNOWN ? "help-circle" : "minus";
    };
  }

  private static List<Switch> switches(Finding finding) {
    return finding.switches().entrySet().stream()
        .map(one -> new Switch(one.getKey(), word(one), finding.feed().isNeeded()))
        .collect(Collectors.toUnmodifiableList());
  }

  private static String word(Map.Entry<String, Optional<Boolean>> one) {
    return one.getValue().map(on -> on ? "yes" : "no").orElse("–");
  }
}
