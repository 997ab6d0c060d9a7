package io.greenjournal.web.shell;

import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.HtmlErrorResponseBodyProvider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page of every error that a browser gets. It never says what went wrong inside: the log does, under the
 * id that the page shows.
 */
@Singleton
@Replaces(HtmlErrorResponseBodyProvider.class)
final class ErrorPage implements HtmlErrorResponseBodyProvider {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

  private final SecureRandom random = new SecureRandom();
  private final WholePage pages;
  private final LanguageChoice choice;

  ErrorPage(WholePage pages, LanguageChoice choice) {
    this.pages = pages;
    this.choice = choice;
  }

  @Override
  public String body(ErrorContext context, HttpResponse<?> response) {
    String id = newId();
    int code = response.code();
    context.getRootCause().filter(cause -> code >= 500).ifPresent(cause -> log(id, cause));
    return page(context.getRequest(), code, id);
  }

  private String page(HttpRequest<?> request, int code, String id) {
    try {
      boolean safe = request.getMethod() == HttpMethod.GET;
      ErrorView view = ErrorView.of(code, id, safe, choice.times(request));
      String name = CurrentUser.of(request).isPresent() ? "errors/error" : "errors/bare";
      return pages.draw(request, name, view);
    } catch (IOException | RuntimeException e) {
      log(id, e);
      return "<!doctype html><html lang=\"en\"><title>Green Journal</title><h1>Error " + code
          + "</h1><p>Error id " + id + "</p></html>";
    }
  }

  private static void log(String id, Throwable cause) {
    LOG.error("error {}", id, cause);
  }

  private String newId() {
    byte[] bytes = new byte[4];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes).replaceFirst("(.{4})", "$1-");
  }
}
