package io.greenjournal.core.port;

import io.greenjournal.core.view.SavedView;
import java.util.List;
import java.util.Optional;

/**
 * The filters of the journal that people keep by a name. Each is its maker's own or shared; own ones are seen by their
 * maker alone. What a query finds is decided by whoever asks it, so a view gives nobody anything to see.
 */
public interface SavedViews {
  /** So many of one user's own, and so many shared ones. */
  int MOST = 30;

  /** The user's own, then the shared ones, each in the order that people gave them. */
  List<SavedView> seenBy(long user);

  /** Empty when there is none, or when it is another user's own. */
  Optional<SavedView> find(long user, long id);

  /**
   * Keeps a new one, as the last of its kind.
   *
   * @return empty when there are {@link #MOST} already
   */
  Optional<SavedView> add(long maker, String name, String query, boolean shared);

  /**
   * Changes name, query and whether it is shared; it becomes the last of its kind when that changes.
   *
   * @return false when it is gone, or when there are {@link #MOST} of the kind it would become
   */
  boolean change(SavedView view);

  /** Changes places with the one before it, or after it; the first and the last stay where they are. */
  void move(long id, boolean up);

  /** @return false when there is none */
  boolean remove(long id);
}
