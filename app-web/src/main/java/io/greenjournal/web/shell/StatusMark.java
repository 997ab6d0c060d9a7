package io.greenjournal.web.shell;

import io.greenjournal.core.message.DeliveryStatus;

/**
 * How a delivery status is shown: a mark of {@code marks.svg} and always a word.
 *
 * @param mark also the word of {@code data-status}
 */
public record StatusMark(String mark, String word) {
  /** A word that we do not know is shown as it came. */
  public static StatusMark of(DeliveryStatus status, Words t) {
    return switch (status.kind()) {
      case UNKNOWN -> new StatusMark("unknown", t.of("shell.status.unknown"));
      case OTHER -> new StatusMark("unknown", status.word());
      default ->
        new StatusMark(
            status.kind().word(), t.of("shell.status." + status.kind().word()));
    };
  }
}
