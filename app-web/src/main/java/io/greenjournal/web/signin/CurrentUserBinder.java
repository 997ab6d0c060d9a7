package io.greenjournal.web.signin;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;

/** Hands {@link CurrentUser} to the controllers that ask for it. */
@Singleton
final class CurrentUserBinder implements TypedRequestArgumentBinder<CurrentUser> {
  @Override
  public Argument<CurrentUser> argumentType() {
    return Argument.of(CurrentUser.class);
  }

  @Override
  public BindingResult<CurrentUser> bind(
      ArgumentConversionContext<CurrentUser> context, HttpRequest<?> source) {
    return () -> CurrentUser.of(source);
  }
}
