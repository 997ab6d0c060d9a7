package io.greenjournal.web.signin;

import io.greenjournal.core.access.User;
import io.greenjournal.core.port.UserStore;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.shell.Field;
import io.greenjournal.web.shell.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs in and out. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LoginController {
  private static final Logger LOG = LoggerFactory.getLogger(LoginController.class);

  private final SignIn signIn;
  private final Sessions sessions;
  private final UserStore users;
  private final boolean loopback;

  LoginController(SignIn signIn, Sessions sessions, UserStore users, Settings settings) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.users = users;
    this.loopback = settings.isLoopback();
  }

  @Get("/login")
  HttpResponse<?> page(HttpRequest<?> request, Words t, @QueryValue @Nullable String next) {
    if (CurrentUser.of(request).isPresent()) {
      return HttpResponse.seeOther(URI.create(NextPage.after(NextPage.of(next))));
    }
    if (users.isEmpty()) {
      return HttpResponse.seeOther(URI.create(PublicPaths.SETUP));
    }
    return HttpResponse.ok(form(t, "", NextPage.of(next), ""));
  }

  @Post("/login")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> signIn(HttpRequest<?> request, Words t, @Body Map<String, String> fields) {
    String name = fields.getOrDefault("name", "").strip();
    String next = NextPage.of(fields.get("next"));
    Optional<User> user;
    try {
      user = signIn.check(name, fields.getOrDefault("password", ""), ClientAddress.of(request));
    } catch (Passwords.BusyException e) {
      return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS)
          .body(form(t, name, next, t.of("signin.busy")));
    }
    if (user.isEmpty()) {
      LOG.warn("A sign-in failed");
      return HttpResponse.unprocessableEntity().body(form(t, name, next, t.of("signin.wrong")));
    }
    SecretCookie.SESSION.read(request).ifPresent(sessions::end);
    LOG.info("User {} signed in", user.get().id());
    return begin(request, user.get(), next);
  }

  @Post("/logout")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> signOut(HttpRequest<?> request) {
    SecretCookie.SESSION.read(request).ifPresent(sessions::end);
    return HttpResponse.seeOther(URI.create(PublicPaths.LOGIN))
        .cookie(SecretCookie.SESSION.gone(SecretCookie.overHttps(request)))
        .header("Clear-Site-Data", "\"cache\"");
  }

  private HttpResponse<?> begin(HttpRequest<?> request, User user, String next) {
    String secret = sessions.begin(user, request);
    return HttpResponse.seeOther(URI.create(NextPage.after(next)))
        .cookie(SecretCookie.SESSION.with(secret, SecretCookie.overHttps(request)));
  }

  private ModelAndView<Map<String, Object>> form(
      Words t, String name, String next, String problem) {
    LoginView view = new LoginView(
        t.of("signin.title"),
        t.of("signin.lead"),
        Field.text("name", t.of("signin.name"), name).withFill("username"),
        Field.secret("password", t.of("signin.password"))
            .withFill("current-password")
            .withError(problem),
        next,
        loopback ? t.of("signin.loopback") : "");
    return new ModelAndView<>("signin/login", Map.of("page", view));
  }

  /**
   * What views/signin/login.html shows.
   *
   * @param reach who can reach this page, where that is few; {@code ""} otherwise
   */
  record LoginView(
      String title, String lead, Field name, Field password, String next, String reach) {}
}
