package io.greenjournal.web.shell;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/** Forgets a flash once a page has shown it. */
@ServerFilter("/**")
final class FlashFilter implements Ordered {
  /** Set on a request whose page showed the flash. */
  static final String SHOWN = "green-journal.flash-shown";

  @ResponseFilter
  void forget(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (request.getAttribute(SHOWN).isPresent()
        && response.getCookies().findCookie(Flash.COOKIE).isEmpty()) {
      response.cookie(Flash.gone());
    }
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.FIRST.order();
  }
}
