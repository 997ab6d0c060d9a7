package io.greenjournal.web.messages;

import java.util.List;

/**
 * A record as it was received.
 *
 * @param json set in lines and colours; empty when there is nothing to show
 * @param text as received, cut when very long; {@code ""} when there is nothing to show
 * @param note what to know about it; {@code ""} for nothing
 * @param href where to get the exact bytes; {@code ""} when they cannot be had
 */
public record RawView(List<JsonToken> json, String text, String note, String href) {
  public RawView {
    json = List.copyOf(json);
  }

  /** @param why there is none */
  static RawView none(String why) {
    return new RawView(List.of(), "", why, "");
  }

  public boolean isShown() {
    return !json.isEmpty();
  }
}
