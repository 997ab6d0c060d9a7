package io.greenjournal.web.answer;

import io.micronaut.core.io.Writable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.StringWriter;

/**
 * Renders a page whole before any of it is sent. A mistake in a template is then an ordinary error page; the
 * browser would wait for ever otherwise.
 */
@ServerFilter("/**")
final class RenderFilter implements Ordered {
  private static final int USUAL_PAGE = 1 << 15;

  @ResponseFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void render(MutableHttpResponse<?> response) throws IOException {
    if (response.getBody().orElse(null) instanceof Writable page) {
      StringWriter whole = new StringWriter(USUAL_PAGE);
      page.writeTo(whole);
      response.body(whole.toString());
    }
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.RENDERING.before();
  }
}
