package io.greenjournal.web.shell;

import io.micronaut.http.HttpRequest;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.ViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/** Draws a page where no controller answers and so nobody else does it. */
@Singleton
final class WholePage {
  private final ViewsRenderer<Map<String, Object>, HttpRequest<?>> renderer;
  private final ShellProcessor shell;

  WholePage(ViewsRenderer<Map<String, Object>, HttpRequest<?>> renderer, ShellProcessor shell) {
    this.renderer = renderer;
    this.shell = shell;
  }

  /** @param page what the template finds as {@code page} */
  String draw(HttpRequest<?> request, String view, Object page) throws IOException {
    ModelAndView<Map<String, Object>> model = new ModelAndView<>(view, Map.of("page", page));
    shell.process(request, model);
    StringWriter whole = new StringWriter();
    renderer.render(view, model.getModel().orElseThrow(), request).writeTo(whole);
    return whole.toString();
  }
}
