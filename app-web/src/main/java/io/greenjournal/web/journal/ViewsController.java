package io.greenjournal.web.journal;

import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.port.SavedViews;
import io.greenjournal.core.view.SavedView;
import io.greenjournal.web.audit.Audit;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.messages.PlainText;
import io.greenjournal.web.shell.Flash;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Filters of the journal that are kept: made, named, shared, put in order and deleted. */
@Controller(ViewsController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ViewsController {
  static final String PATH = "/journal/views";

  private final ViewShelf shelf;
  private final SavedViews views;
  private final ViewForm form;
  private final ViewsDrawer drawer;
  private final Audit audit;

  ViewsController(
      ViewShelf shelf, SavedViews views, ViewForm form, ViewsDrawer drawer, Audit audit) {
    this.shelf = shelf;
    this.views = views;
    this.form = form;
    this.drawer = drawer;
    this.audit = audit;
  }

  @Get
  ModelAndView<Map<String, Object>> list(CurrentUser user, Times times) {
    return new ModelAndView<>("journal/views", Map.of("page", drawer.draw(user, times)));
  }

  /** Leads to the list that the view is of; an address that stays the same when the view changes. */
  @Get("/{id}")
  HttpResponse<?> open(String id, CurrentUser user) {
    return HttpResponse.seeOther(URI.create(known(id, user).href()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(CurrentUser user, Times times, @Body Map<String, String> fields) {
    String query = fields.getOrDefault("query", "");
    Optional<PageQuery> filter = form.filter(user, query, times);
    if (filter.isEmpty()) {
      return Flash.bad("views.flash.query").to(JournalAddress.PATH);
    }
    String back = filter.get().uri();
    Optional<String> name = SavedView.name(fields.getOrDefault("name", ""));
    if (name.isEmpty()) {
      return Flash.bad("views.flash.name").to(back);
    }
    boolean shared = fields.containsKey("shared");
    require(!shared || ViewShelf.mayShare(user));
    Optional<SavedView> added = views.add(user.id(), name.get(), filter.get().query(), shared);
    if (added.isEmpty()) {
      return Flash.warn("views.flash.full", String.valueOf(SavedViews.MOST)).to(back);
    }
    note(user, shared, AuditAct.VIEW_SHARED, added.get());
    return Flash.good("views.flash.added", PlainText.name(name.get())).to(back);
  }

  @Post("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> rename(String id, CurrentUser user, @Body Map<String, String> fields) {
    SavedView view = changeable(id, user);
    Optional<String> name = SavedView.name(fields.getOrDefault("name", ""));
    if (name.isEmpty()) {
      return Flash.bad("views.flash.name").to(PATH);
    }
    if (!views.change(view.named(name.get()))) {
      throw notFound();
    }
    note(user, view.shared(), AuditAct.VIEW_RENAMED, view);
    return Flash.good("views.flash.renamed", PlainText.name(name.get())).to(PATH);
  }

  @Post("/{id}/share")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> share(String id, CurrentUser user) {
    return sharing(changeable(id, user), true, user);
  }

  @Post("/{id}/unshare")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> unshare(String id, CurrentUser user) {
    return sharing(changeable(id, user), false, user);
  }

  private HttpResponse<?> sharing(SavedView view, boolean shared, CurrentUser user) {
    require(ViewShelf.mayShare(user));
    if (view.shared() != shared) {
      if (!views.change(view.sharing(shared))) {
        return Flash.warn("views.flash.full", String.valueOf(SavedViews.MOST)).to(PATH);
      }
      note(user, true, shared ? AuditAct.VIEW_SHARED : AuditAct.VIEW_UNSHARED, view);
    }
    return Flash.good(
            shared ? "views.flash.shared" : "views.flash.unshared", PlainText.name(view.name()))
        .to(PATH);
  }

  @Post("/{id}/move")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> move(String id, CurrentUser user, @Body Map<String, String> fields) {
    views.move(changeable(id, user).id(), "up".equals(fields.get("to")));
    return HttpResponse.seeOther(URI.create(PATH));
  }

  @Post("/{id}/delete")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> delete(String id, CurrentUser user) {
    SavedView view = changeable(id, user);
    if (!views.remove(view.id())) {
      throw notFound();
    }
    note(user, view.shared(), AuditAct.VIEW_UNSHARED, view);
    return Flash.good("views.flash.deleted", PlainText.name(view.name())).to(PATH);
  }

  private ViewShelf.Shown known(String id, CurrentUser user) {
    return Optional.of(id)
        .filter(text -> text.matches("[0-9]{1,18}"))
        .flatMap(text -> shelf.find(user, Long.parseLong(text)))
        .orElseThrow(ViewsController::notFound);
  }

  private SavedView changeable(String id, CurrentUser user) {
    SavedView view = known(id, user).view();
    require(ViewShelf.mayChange(user, view));
    return view;
  }

  /** Names are no part of it: people write into them what they like. */
  private void note(CurrentUser user, boolean wanted, AuditAct act, SavedView view) {
    if (wanted) {
      audit.note(user.name(), act, "view " + view.id(), Map.of());
    }
  }

  private static void require(boolean allowed) {
    if (!allowed) {
      throw new HttpStatusException(HttpStatus.FORBIDDEN, "not allowed");
    }
  }

  private static HttpStatusException notFound() {
    return new HttpStatusException(HttpStatus.NOT_FOUND, "no such view");
  }
}
