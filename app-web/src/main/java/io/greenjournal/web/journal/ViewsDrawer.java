package io.greenjournal.web.journal;

import io.greenjournal.core.access.User;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.UserStore;
import io.greenjournal.core.view.SavedView;
import io.greenjournal.web.messages.PlainText;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Empty;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the page of the saved views together. */
@Singleton
final class ViewsDrawer {
  private final ViewShelf shelf;
  private final UserStore users;
  private final InstanceRegistry registry;

  ViewsDrawer(ViewShelf shelf, UserStore users, InstanceRegistry registry) {
    this.shelf = shelf;
    this.users = users;
    this.registry = registry;
  }

  ViewsView draw(CurrentUser user, Times times) {
    Words t = times.words();
    List<Instance> instances = registry.all(user.scope());
    List<ViewsView.Group> groups = new ArrayList<>();
    for (boolean shared : List.of(false, true)) {
      List<ViewShelf.Shown> shown =
          shelf.of(user).stream().filter(s -> s.view().shared() == shared).toList();
      if (!shown.isEmpty()) {
        groups.add(new ViewsView.Group(
            shared ? "shared" : "own",
            t.of(shared ? "views.shared" : "views.own"),
            t.of(shared ? "views.shared.note" : "views.own.note"),
            rows(shown, user, instances, t)));
      }
    }
    return new ViewsView(
        t.of("views.title"),
        List.of(new Crumb(JournalAddress.PATH, t.of("journal.title"))),
        groups,
        ViewShelf.mayShare(user),
        Empty.of("bookmark", t.of("views.none.title"), t.of("views.none.text"))
            .with(JournalAddress.PATH, t.of("views.none.act")));
  }

  private List<ViewsView.Row> rows(
      List<ViewShelf.Shown> shown, CurrentUser user, List<Instance> instances, Words t) {
    Map<Long, String> names = new HashMap<>();
    List<ViewsView.Row> rows = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      SavedView view = shown.get(i).view();
      String maker = !view.shared() || view.maker() == user.id()
          ? ""
          : names.computeIfAbsent(
              view.maker(), id -> users.byId(id).map(User::name).orElse(""));
      rows.add(new ViewsView.Row(
          String.valueOf(view.id()),
          PlainText.name(view.name()),
          shown.get(i).href(),
          view.shared(),
          maker,
          new ChipDrawer(shown.get(i).filter(), instances, t).draw(),
          ViewShelf.mayChange(user, view),
          i == 0,
          i == shown.size() - 1));
    }
    return rows;
  }
}
