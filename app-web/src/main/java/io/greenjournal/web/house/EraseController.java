package io.greenjournal.web.house;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.usecase.ErasePerson;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Field;
import io.greenjournal.web.shell.Flash;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.signin.FreshPassword;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Erases a person, after a page that says what would go and asks for it in writing. For the owner. */
@Controller("/settings/data/erase")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class EraseController {
  private static final AccessScope ALL = AccessScope.everything();

  private final InstanceRegistry registry;
  private final ErasePerson erasure;
  private final FreshPassword passwords;
  private final DataDrawer drawer;

  EraseController(
      InstanceRegistry registry, ErasePerson erasure, FreshPassword passwords, DataDrawer drawer) {
    this.registry = registry;
    this.erasure = erasure;
    this.passwords = passwords;
    this.drawer = drawer;
  }

  /**
   * What views/house/erase.html shows.
   *
   * @param person as it was typed
   * @param linked ids that are known to be the same person's
   * @param confirm the field that asks for the person once more
   */
  record EraseView(
      String title,
      List<Crumb> crumbs,
      String person,
      List<String> ids,
      List<String> linked,
      RemovalView removal,
      Field confirm,
      Optional<Field> password) {
    /** Without the person. */
    @Override
    public String toString() {
      return "EraseView[" + removal + "]";
    }
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> preview(CurrentUser user, Times times, @Body Map<String, String> fields) {
    user.requireOwner();
    return PersonInput.read(fields.getOrDefault("person", ""))
        .<HttpResponse<?>>map(
            person -> HttpResponse.ok(page(user, person, fields, Map.of(), times.words())))
        .orElseGet(() -> misread(fields, times));
  }

  @Post("/confirm")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> erase(
      HttpRequest<?> request, CurrentUser user, Times times, @Body Map<String, String> fields) {
    user.requireOwner();
    Optional<PersonInput> read = PersonInput.read(fields.getOrDefault("person", ""));
    if (read.isEmpty()) {
      return misread(fields, times);
    }
    PersonInput person = read.get();
    Map<String, String> errors = new HashMap<>();
    if (!fields.getOrDefault("confirm", "").strip().equals(person.sign())) {
      errors.put("confirm", "house.error.confirm");
    } else if (!passwords.isRight(request, user, fields.getOrDefault("password", ""))) {
      errors.put("password", "house.error.password");
    }
    if (!errors.isEmpty()) {
      return HttpResponse.unprocessableEntity()
          .body(page(user, person, fields, errors, times.words()));
    }
    ErasePerson.Outcome erased = erasure.erase(user.name(), ALL, person.ids());
    return Flash.good(
            "house.flash.erased",
            times.words().number(erased.all().records()),
            String.valueOf(erased.removed().size()))
        .to(DataController.PAGE);
  }

  private HttpResponse<?> misread(Map<String, String> fields, Times times) {
    DataForms forms = new DataForms(
        Map.of("person", fields.getOrDefault("person", "")),
        Map.of("person", "house.error.person"));
    return HttpResponse.unprocessableEntity()
        .body(new ModelAndView<>("house/data", Map.of("page", drawer.draw(forms, times))));
  }

  private ModelAndView<Map<String, Object>> page(
      CurrentUser user,
      PersonInput person,
      Map<String, String> fields,
      Map<String, String> errors,
      Words t) {
    DataForms forms = new DataForms(fields, errors);
    ErasePerson.Outcome outcome = erasure.preview(ALL, person.ids());
    EraseView view = new EraseView(
        t.of("house.erase.title"),
        List.of(new Crumb(DataController.PAGE, t.of("house.title"))),
        forms.person(),
        List.copyOf(person.ids()),
        outcome.linked().stream().sorted().toList(),
        RemovalView.of(registry.all(ALL), outcome.removed(), t),
        Field.text("confirm", t.of("house.erase.confirm", person.sign()), "")
            .asCode()
            .withError(forms.error("confirm", t)),
        passwords.isAsked(user)
            ? Optional.of(Field.secret("password", t.of("house.erase.password"))
                .withFill("current-password")
                .withError(forms.error("password", t)))
            : Optional.empty());
    return new ModelAndView<>("house/erase", Map.of("page", view));
  }
}
