package io.greenjournal.web.standing;

import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that is wrong with an instance.
 *
 * @param since when it began, where that is known
 * @param until when it ends by itself, where that is known
 * @param failure code of the failure behind it; {@code ""} for none
 */
public record Trouble(
    Kind kind, Tone tone, Optional<Instant> since, Optional<Instant> until, String failure) {
  /** How bad it is, the worst first; the words of {@code data-tone}. */
  public enum Tone {
    /** Messages are lost or wait until a person acts. */
    BAD("bad"),
    /** It may get worse, or figures are late. */
    WARN("warn"),
    /** Figures say less than they could. */
    HINT("hint");

    private final String word;

    Tone(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** What it is, with the icon that stands for it. */
  public enum Kind {
    NOT_LINKED("plug-connected-x"),
    BLOCKED("lock"),
    YELLOW_CARD("alert-octagon"),
    SUSPENDED("player-pause"),
    SLEEPING("device-mobile"),
    /** Not asked until a person acts. */
    STOPPED("alert-octagon"),
    /** Not asked until a stated time. */
    PARKED("player-pause"),
    FAILING("alert-triangle"),
    LATE("clock"),
    /** Paid for some days only. */
    EXPIRES("calendar"),
    EXPIRED("calendar"),
    INCOMING_OFF("eye-off"),
    TRACKING_OFF("eye-off");

    private final String icon;

    Kind(String icon) {
      this.icon = icon;
    }

    public String icon() {
      return icon;
    }
  }

  /** What a sentence that begins with the name of the instance says further. */
  public String sentence(Times times) {
    return text("standing.trouble.", times);
  }

  /** The same in a few words, for a row. */
  public String remark(Times times) {
    return text("standing.remark.", times);
  }

  private String text(String key, Times times) {
    Words t = times.words();
    return t.of(
        key + kind.name(),
        since.map(times::brief).map(Moment::text).orElse(""),
        until.map(times::brief).map(Moment::text).orElse(""),
        failure.isEmpty() ? "" : meaning(failure, t),
        since.isPresent() ? "yes" : "no");
  }

  /** What the code of a failure means, as a part of a sentence; an unknown one as it is. */
  public static String meaning(String failure, Words t) {
    String key = "standing.failure." + failure;
    return t.has(key) ? t.of(key) : failure;
  }

  /** What to do about a failure. */
  public static String advice(String failure, Words t) {
    String key = "standing.advice." + failure;
    return t.has(key) ? t.of(key) : "";
  }
}
