package io.greenjournal.web.signin;

import io.greenjournal.core.access.User;
import io.greenjournal.core.port.UserStore;
import io.greenjournal.web.shell.Field;
import io.greenjournal.web.shell.Steps;
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
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the first user. Gone as soon as there is one. */
@Controller("/setup")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SetupController {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{1,63}");

  private final UserStore users;
  private final SetupCode code;
  private final PasswordRule rule;
  private final Passwords passwords;
  private final Sessions sessions;
  private final SignInThrottle throttle;

  SetupController(
      UserStore users,
      SetupCode code,
      PasswordRule rule,
      Passwords passwords,
      Sessions sessions,
      SignInThrottle throttle) {
    this.users = users;
    this.code = code;
    this.rule = rule;
    this.passwords = passwords;
    this.sessions = sessions;
    this.throttle = throttle;
  }

  @Get
  ModelAndView<Map<String, Object>> page(Words t) {
    requireEmpty();
    return form(t, FirstOwner.NAME, "", "", "");
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> create(HttpRequest<?> request, Words t, @Body Map<String, String> fields) {
    requireEmpty();
    String address = ClientAddress.of(request);
    String name = fields.getOrDefault("name", "").strip();
    String password = fields.getOrDefault("password", "");
    if (throttle.refusesAddress(address)) {
      return later(form(t, name, t.of("signin.tooMany"), "", ""));
    }
    String nameProblem = NAME.matcher(name).matches() ? "" : t.of("signin.badName");
    String passwordProblem = rule.problem(password, name)
        .map(problem -> t.of("signin.password." + problem.name().toLowerCase(Locale.ROOT)))
        .orElse("");
    String codeProblem = "";
    if (!code.matches(fields.getOrDefault("code", ""))) {
      throttle.failed(address);
      codeProblem = t.of("signin.wrongCode");
    }
    if (!(nameProblem + passwordProblem + codeProblem).isEmpty()) {
      return HttpResponse.unprocessableEntity()
          .body(form(t, name, codeProblem, nameProblem, passwordProblem));
    }
    Optional<User> owner;
    try {
      owner = users.addFirst(name, passwords.hash(password));
    } catch (Passwords.BusyException e) {
      return later(form(t, name, "", "", t.of("signin.busy")));
    }
    if (owner.isEmpty()) {
      throw gone();
    }
    return HttpResponse.seeOther(URI.create(NextPage.START))
        .cookie(SecretCookie.SESSION.with(
            sessions.begin(owner.get(), request), SecretCookie.overHttps(request)));
  }

  private static HttpResponse<?> later(ModelAndView<Map<String, Object>> page) {
    return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS).body(page);
  }

  private void requireEmpty() {
    if (!users.isEmpty()) {
      throw gone();
    }
  }

  private static HttpStatusException gone() {
    return new HttpStatusException(HttpStatus.NOT_FOUND, "Not found");
  }

  private static ModelAndView<Map<String, Object>> form(
      Words t, String name, String codeProblem, String nameProblem, String passwordProblem) {
    SetupView view = new SetupView(
        t.of("signin.setup.title"),
        t.of("signin.setup.lead"),
        Steps.at(Steps.Name.OWNER, t),
        Field.text("code", t.of("signin.setup.code"), "")
            .asCode()
            .withFill("one-time-code")
            .withHint(t.of("signin.setup.codeHint"))
            .withError(codeProblem),
        Field.text("name", t.of("signin.name"), name).withFill("username").withError(nameProblem),
        Field.secret("password", t.of("signin.password"))
            .withFill("new-password")
            .withHint(t.of("signin.setup.passwordHint"))
            .withError(passwordProblem));
    return new ModelAndView<>("signin/setup", Map.of("page", view));
  }

  /** What views/signin/setup.html shows. */
  record SetupView(
      String title, String lead, Steps steps, Field code, Field name, Field password) {}
}
