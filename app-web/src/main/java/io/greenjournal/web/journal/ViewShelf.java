package io.greenjournal.web.journal;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.access.Role;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.SavedViews;
import io.greenjournal.core.view.SavedView;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.signin.CurrentUser;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * The saved views as one user sees them. A shared view never tells of instances outside the user's scope: those are
 * not in its address, and a view of such instances alone is not there.
 */
@Singleton
final class ViewShelf {
  private final SavedViews views;

  ViewShelf(SavedViews views) {
    this.views = views;
  }

  /** A view and its filter as far as the user may know it. */
  record Shown(SavedView view, PageQuery filter) {
    String href() {
      return filter.uri();
    }
  }

  List<Shown> of(CurrentUser user) {
    return views.seenBy(user.id()).stream()
        .flatMap(v -> shown(v, user).stream())
        .toList();
  }

  Optional<Shown> find(CurrentUser user, long id) {
    return views.find(user.id(), id).flatMap(view -> shown(view, user));
  }

  /** What everybody sees is made by those who look after instances. */
  static boolean mayShare(CurrentUser user) {
    return user.role() != Role.VIEWER;
  }

  static boolean mayChange(CurrentUser user, SavedView view) {
    return view.maker() == user.id() || view.shared() && user.role() == Role.OWNER;
  }

  private static Optional<Shown> shown(SavedView view, CurrentUser user) {
    PageQuery filter = JournalAddress.filter(view.query());
    List<String> named = filter.all("instance");
    if (!view.shared() || named.isEmpty()) {
      return Optional.of(new Shown(view, filter));
    }
    List<String> known = named.stream().filter(id -> allows(user.scope(), id)).toList();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(new Shown(view, filter.with("instance", known)));
  }

  private static boolean allows(AccessScope scope, String id) {
    return InstanceId.isValid(id) && scope.allows(new InstanceId(id));
  }
}
