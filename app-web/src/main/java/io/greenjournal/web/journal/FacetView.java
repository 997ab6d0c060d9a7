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
  /** Whose counts leave out nothing. */
  FacetView(String name, List<Choice> choices) {
    this(name, choices, "");
  }

  public FacetView {
    choices = List.copyOf(choices);
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
