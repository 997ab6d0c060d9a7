package io.greenjournal.web.journal;

import io.greenjournal.web.shell.StatusMark;
import java.util.List;
import java.util.Optional;

/**
 * One part of the filter, with the values that there are.
 *
 * @param note what the counts leave out; {@code ""} for nothing
 * @param seen how many values are always seen
 */
public record FacetView(String name, List<Choice> choices, String note, int seen) {
  private static final int FEW = 6;

  /** Whose counts leave out nothing. */
  FacetView(String name, List<Choice> choices) {
    this(name, choices, "");
  }

  /** With few values seen. */
  FacetView(String name, List<Choice> choices, String note) {
    this(name, choices, note, FEW);
  }

  public FacetView {
    choices = List.copyOf(choices);
  }

  /** The same with every value seen. */
  FacetView whole() {
    return new FacetView(name, choices, note, choices.size());
  }

  /** Those that are always seen. */
  public List<Choice> first() {
    return choices.size() <= seen + 1 ? choices : choices.subList(0, seen);
  }

  /** Those that are seen when asked for. */
  public List<Choice> rest() {
    return choices.subList(first().size(), choices.size());
  }

  /** One of the rest is set. */
  public boolean isRestSet() {
    return rest().stream().anyMatch(Choice::set);
  }

  /**
   * One value.
   *
   * @param icon {@code ""} for none
   * @param mark instead of an icon, for delivery statuses
   * @param count how many there are; {@code ""} when they were not counted
   * @param href the page with this value set, or without it when it is set
   */
  public record Choice(
      String icon,
      Optional<StatusMark> mark,
      String text,
      String count,
      boolean set,
      String href) {}
}
