package io.greenjournal.web.shell;

import io.greenjournal.core.port.StorageRefusedException;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.signin.FormToken;
import io.greenjournal.web.signin.SentFields;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Answers who asks for a change that the storage refused: nothing is lost, and when to try again. */
@Singleton
final class NotKept implements ExceptionHandler<StorageRefusedException, MutableHttpResponse<?>> {
  private static final String RETRY_SECONDS = "30";

  private final WholePage pages;
  private final LanguageChoice choice;
  private final ErrorResponseProcessor<?> errors;

  NotKept(WholePage pages, LanguageChoice choice, ErrorResponseProcessor<?> errors) {
    this.pages = pages;
    this.choice = choice;
    this.errors = errors;
  }

  @Override
  @SuppressWarnings("rawtypes") // The type that the interface names.
  public MutableHttpResponse<?> handle(HttpRequest request, StorageRefusedException refusal) {
    HttpRequest<?> asked = request;
    MutableHttpResponse<?> answer =
        HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", RETRY_SECONDS);
    boolean wantsPage =
        asked.getHeaders().accept().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals);
    if (!wantsPage || CurrentUser.of(asked).isEmpty()) {
      return errors.processResponse(ErrorContext.builder(asked).build(), answer);
    }
    return answer.contentType(MediaType.TEXT_HTML_TYPE).body(page(asked, refusal));
  }

  private String page(HttpRequest<?> request, StorageRefusedException refusal) {
    try {
      return pages.draw(request, "errors/not-kept", view(request, refusal));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private NotKeptView view(HttpRequest<?> request, StorageRefusedException refusal) {
    Words t = choice.words(request);
    List<SentFields.Sent> fields = SentFields.of(request).stream()
        .filter(field -> !field.name().equals(FormToken.FIELD))
        .toList();
    return new NotKeptView(
        t.of("shell.error.label", "503"),
        t.of("shell.notKept.title"),
        t.of("shell.notKept." + refusal.reason().word()),
        t.of("shell.notKept.hint"),
        request.getPath(),
        fields);
  }
}
