package io.greenjournal.web.shell;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets a controller method say {@code Words t} to get the texts in the visitor's language. */
@Singleton
final class WordsBinder implements TypedRequestArgumentBinder<Words> {
  private final LanguageChoice choice;

  WordsBinder(LanguageChoice choice) {
    this.choice = choice;
  }

  @Override
  public Argument<Words> argumentType() {
    return Argument.of(Words.class);
  }

  @Override
  public BindingResult<Words> bind(
      ArgumentConversionContext<Words> context, HttpRequest<?> request) {
    return () -> Optional.of(choice.words(request));
  }
}
