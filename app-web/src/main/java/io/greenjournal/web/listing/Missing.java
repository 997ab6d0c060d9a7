package io.greenjournal.web.listing;

import java.util.List;

/**
 * Why a list is empty, and what could be done.
 *
 * @param ways what to do next; the first one is the main one
 */
public record Missing(String icon, String title, String text, List<Way> ways) {
  public Missing {
    ways = List.copyOf(ways);
  }

  public record Way(String href, String text) {}
}
