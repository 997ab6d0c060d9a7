package io.greenjournal.web.journal;

import io.greenjournal.web.messages.PlainText;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpRequest;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.model.ViewModelProcessor;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds the saved views to the frame of every page, as {@code sideViews}. */
@Singleton
final class SideViews implements ViewModelProcessor<Map<String, Object>> {
  static final int MOST = 10;

  private static final Logger LOG = LoggerFactory.getLogger(SideViews.class);

  private final ViewShelf shelf;

  SideViews(ViewShelf shelf) {
    this.shelf = shelf;
  }

  /**
   * One line of the side bar.
   *
   * @param current the page shown is this view
   */
  public record SideView(String id, String name, String href, boolean shared, boolean current) {}

  @Override
  public void process(HttpRequest<?> request, ModelAndView<Map<String, Object>> page) {
    CurrentUser.of(request).ifPresent(user -> {
      Map<String, Object> model = new HashMap<>(page.getModel().orElse(Map.of()));
      model.put("sideViews", seen(request, user));
      page.setModel(model);
    });
  }

  /** A page is drawn all the same when they cannot be told. */
  private List<SideView> seen(HttpRequest<?> request, CurrentUser user) {
    try {
      return views(request, user);
    } catch (RuntimeException e) {
      LOG.warn("the saved views cannot be told", e);
      return List.of();
    }
  }

  private List<SideView> views(HttpRequest<?> request, CurrentUser user) {
    String here = request.getPath().equals(JournalAddress.PATH)
        ? JournalAddress.first(JournalAddress.of(request)).uri()
        : "";
    return shelf.of(user).stream()
        .limit(MOST)
        .map(shown -> new SideView(
            String.valueOf(shown.view().id()),
            PlainText.name(shown.view().name()),
            shown.href(),
            shown.view().shared(),
            shown.href().equals(here)))
        .toList();
  }
}
