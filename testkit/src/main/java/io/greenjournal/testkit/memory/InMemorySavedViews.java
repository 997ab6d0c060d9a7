package io.greenjournal.testkit.memory;

import io.greenjournal.core.port.SavedViews;
import io.greenjournal.core.view.SavedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Filters that are forgotten at the end of a test. Not thread-safe. */
public final class InMemorySavedViews implements SavedViews {
  private final List<SavedView> views = new ArrayList<>();
  private long last;

  @Override
  public List<SavedView> seenBy(long user) {
    return Stream.concat(like(user, false).stream(), like(user, true).stream()).toList();
  }

  @Override
  public Optional<SavedView> find(long user, long id) {
    return known(id).filter(view -> view.shared() || view.maker() == user);
  }

  @Override
  public Optional<SavedView> add(long maker, String name, String query, boolean shared) {
    if (like(maker, shared).size() >= MOST) {
      return Optional.empty();
    }
    SavedView view = new SavedView(++last, maker, name, query, shared);
    views.add(view);
    return Optional.of(view);
  }

  @Override
  public boolean change(SavedView view) {
    Optional<SavedView> before = known(view.id());
    if (before.isEmpty()) {
      return false;
    }
    int at = views.indexOf(before.get());
    if (before.get().shared() == view.shared()) {
      views.set(at, view);
      return true;
    }
    if (like(before.get().maker(), view.shared()).size() >= MOST) {
      return false;
    }
    views.remove(at);
    views.add(view);
    return true;
  }

  @Override
  public void move(long id, boolean up) {
    known(id).ifPresent(view -> {
      List<SavedView> alike = like(view.maker(), view.shared());
      int other = alike.indexOf(view) + (up ? -1 : 1);
      if (other >= 0 && other < alike.size()) {
        int from = views.indexOf(view);
        int to = views.indexOf(alike.get(other));
        views.set(from, alike.get(other));
        views.set(to, view);
      }
    });
  }

  @Override
  public boolean remove(long id) {
    return views.removeIf(view -> view.id() == id);
  }

  private Optional<SavedView> known(long id) {
    return views.stream().filter(view -> view.id() == id).findFirst();
  }

  private List<SavedView> like(long maker, boolean shared) {
    return views.stream()
        .filter(view -> view.shared() == shared && (shared || view.maker() == maker))
        .toList();
  }
}
