package io.greenjournal.web.messages;

import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.util.function.Function;

/**
 * What a card needs to know about the page it stands on.
 *
 * @param previewSrc address of the preview of this observation
 * @param neighbours from the id of a message of the same chat to that message
 * @param names from the id of a person to what people call them
 */
public record CardSetting(
    Times times,
    String previewSrc,
    Function<String, Neighbour> neighbours,
    Function<String, String> names) {
  Words words() {
    return times.words();
  }
}
