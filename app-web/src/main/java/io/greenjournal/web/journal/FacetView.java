package io.greenjournal.web.journal;

import io.greenjournal.web.shell.StatusMark;
import java.util.List;
import java.util.Optional;

/**
 * One part of the filter, with the values that there are.
 *
 * @param note what the counts leave out; {@code ""} for nothing
 */
public record FacetView(String name, List<Choice> choices, String note) {
  private static final int MOST_SEEN = 6;

  /** Whose counts leave out nothing. */
  FacetView(String name, List<Choice> choices) {
    this(name, choices, "");
  }

  public FacetView {
    choices = List.copyOf(choices);
  }

  /** Those that are always seen. */
  public List<Choice> first() {
    return choices.size() <= MOST_SEEN + 1 ? choices : choices.subList(0, MOST_SEEN);
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
