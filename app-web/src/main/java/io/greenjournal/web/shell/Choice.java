package io.greenjournal.web.shell;

import java.util.List;

/**
 * One of a few, as {@code fragments/field :: choice} shows it.
 *
 * @param chosen value of the chosen option; {@code ""} for none yet
 */
public record Choice(
    String name, String label, String chosen, List<Option> options, String hint, String error) {
  public record Option(String value, String text, String rest) {}

  public Choice withError(String sentence) {
    return new Choice(name, label, chosen, options, hint, sentence);
  }
}
