package io.greenjournal.web.statuses;

import io.greenjournal.web.listing.Missing;
import io.greenjournal.web.shell.FreshLine;
import java.util.List;
import java.util.Optional;

/**
 * What the board of status posts shows.
 *
 * @param splits rows of choices of which one each is set
 * @param instances to choose one from; empty when there is only one
 * @param newest address of the first page, {@code ""} on the first one
 * @param older address of the next page, {@code ""} on the last one
 */
public record StatusesView(
    String title,
    FreshLine fresh,
    List<Split> splits,
    List<Pick> instances,
    String instance,
    List<Hidden> hidden,
    List<PostView> posts,
    String newest,
    String older,
    Optional<Missing> missing) {
  public StatusesView {
    splits = List.copyOf(splits);
    instances = List.copyOf(instances);
    hidden = List.copyOf(hidden);
    posts = List.copyOf(posts);
  }

  /** Choices of one filter. */
  public record Split(String name, List<Pick> picks) {}

  /** One choice. */
  public record Pick(String text, String value, String href, boolean set) {}

  /** A field of the form that is not seen. */
  public record Hidden(String name, String value) {}
}
