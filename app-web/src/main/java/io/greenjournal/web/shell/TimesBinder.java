package io.greenjournal.web.shell;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets a controller method say {@code Times times} to write times and texts in the visitor's language. */
@Singleton
final class TimesBinder implements TypedRequestArgumentBinder<Times> {
  private final LanguageChoice choice;

  TimesBinder(LanguageChoice choice) {
    this.choice = choice;
  }

  @Override
  public Argument<Times> argumentType() {
    return Argument.of(Times.class);
  }

  @Override
  public BindingResult<Times> bind(
      ArgumentConversionContext<Times> context, HttpRequest<?> request) {
    return () -> Optional.of(choice.times(request));
  }
}
