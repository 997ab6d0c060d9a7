package io.greenjournal.web.imports;

import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.partner.PartnerInstance;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.PartnerAccount;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.shell.Flash;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.signin.FormToken;
import io.greenjournal.web.standing.ApiAddress;
import io.greenjournal.web.standing.Trouble;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fetches the list of a partner, shows it, and adds what is chosen of it. For the owner. */
@Controller("/instances/import")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ImportController {
  private static final String LIST = "/instances/import/list";

  private final PartnerAccount partner;
  private final ImportDesk desk;
  private final Candidates candidates;
  private final AddCandidates adder;
  private final InstanceFactStore facts;
  private final boolean allowPrivate;

  ImportController(
      PartnerAccount partner,
      ImportDesk desk,
      Candidates candidates,
      AddCandidates adder,
      InstanceFactStore facts,
      Settings settings) {
    this.partner = partner;
    this.desk = desk;
    this.candidates = candidates;
    this.adder = adder;
    this.facts = facts;
    this.allowPrivate = settings.outbound().allowPrivate();
  }

  @Get
  ModelAndView<Map<String, Object>> form(CurrentUser user, Words t) {
    user.requireOwner();
    return page(ImportForm.EMPTY, Map.of(), t);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> fetch(
      HttpRequest<?> request, CurrentUser user, Words t, @Body Map<String, String> fields) {
    user.requireOwner();
    ImportForm form = ImportForm.of(fields);
    Map<String, String> errors = new HashMap<>();
    form.errors(allowPrivate).forEach((field, key) -> errors.put(field, t.of(key)));
    if (!errors.isEmpty()) {
      return refused(form, errors, t);
    }
    List<PartnerInstance> instances;
    try {
      instances = partner.instances(form.connection());
    } catch (JournalSourceException e) {
      return refused(form, refusal(e.failure(), t), t);
    }
    if (instances.isEmpty()) {
      return refused(form, Map.of("token", t.of("imports.error.empty")), t);
    }
    FetchedList list = desk.put(FormToken.session(request), instances);
    candidates.of(list).stream()
        .filter(one -> one.standing() == Candidate.Standing.HERE)
        .forEach(one -> facts.saveTerms(one.id(), one.terms(list.fetchedAt())));
    return HttpResponse.seeOther(URI.create(LIST));
  }

  private static Map<String, String> refusal(SourceFailure failure, Words t) {
    String meaning = Trouble.meaning(failure.code(), t);
    return switch (failure.code()) {
      case "unauthorized" -> Map.of("token", t.of("imports.error.unauthorized"));
      case "addressRefused" -> Map.of("partnerApiUrl", t.of("instances.error.address"));
      case "forbidden", "wrongAddress", "unreadable" ->
        Map.of("partnerApiUrl", t.of("imports.error.stranger", meaning));
      case "unreachable", "timedOut", "tlsFailed", "rateLimited" ->
        Map.of("", t.of("imports.error.silent", meaning));
      default -> Map.of("", t.of("instances.error.refused", meaning));
    };
  }

  private static HttpResponse<?> refused(ImportForm form, Map<String, String> errors, Words t) {
    return HttpResponse.unprocessableEntity().body(page(form, errors, t));
  }

  private static ModelAndView<Map<String, Object>> page(
      ImportForm form, Map<String, String> errors, Words t) {
    return new ModelAndView<>("imports/form", Map.of("page", ImportView.of(form, errors, t)));
  }

  @Get("/list")
  HttpResponse<?> list(
      HttpRequest<?> request,
      CurrentUser user,
      Times times,
      @QueryValue(defaultValue = "1") String page) {
    user.requireOwner();
    Optional<FetchedList> list = desk.find(FormToken.session(request));
    if (list.isEmpty()) {
      return gone();
    }
    return HttpResponse.ok(
        page(list.get(), ListForm.page(page), Optional.empty(), Map.of(), times));
  }

  private static HttpResponse<?> gone() {
    return Flash.warn("imports.flash.gone").to("/instances/import");
  }

  @Post("/list")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(
      HttpRequest<?> request, CurrentUser user, Times times, @Body Map<String, Object> fields) {
    user.requireOwner();
    ListForm form = ListForm.of(fields);
    Optional<FetchedList> found = desk.find(FormToken.session(request));
    if (found.isEmpty()) {
      return gone();
    }
    FetchedList list = found.get();
    if (!form.list().equals(String.valueOf(list.number()))) {
      return Flash.warn("imports.flash.another").to(LIST);
    }
    List<Candidate> chosen = chosen(form, list);
    Map<String, String> errors = errors(form, chosen, times.words());
    if (!errors.isEmpty()) {
      return HttpResponse.unprocessableEntity()
          .body(page(list, form.page(), Optional.of(form), errors, times));
    }
    AddCandidates.Done done =
        adder.add(chosen, form.chosenPace().orElseThrow(), apiUrl(form), list.fetchedAt(), user);
    return flash(request, done, list);
  }

  private List<Candidate> chosen(ListForm form, FetchedList list) {
    return candidates.of(list).stream()
        .filter(one -> one.standing().isChoosable())
        .filter(one -> form.all()
            ? one.standing().isProposed()
            : form.chosen().contains(one.id().value()))
        .toList();
  }

  private Map<String, String> errors(ListForm form, List<Candidate> chosen, Words t) {
    Map<String, String> errors = new HashMap<>();
    if (chosen.isEmpty()) {
      errors.put("", t.of("imports.error.none"));
    }
    if (form.chosenPace().isEmpty()) {
      errors.put("pace", t.of("instances.error.pace"));
    }
    if (!form.apiUrl().isEmpty() && apiUrl(form).isEmpty()) {
      errors.put("apiUrl", t.of("instances.error.apiUrl"));
    }
    return errors;
  }

  private Optional<URI> apiUrl(ListForm form) {
    return ApiAddress.read(form.apiUrl(), allowPrivate);
  }

  /** Where more can be added one stays with the list. */
  private HttpResponse<?> flash(HttpRequest<?> request, AddCandidates.Done done, FetchedList list) {
    Flash flash = Flash.good(
        "imports.flash.added", String.valueOf(done.added()), String.valueOf(done.renewed()));
    boolean more = candidates.of(list).stream().anyMatch(one -> one.standing().isProposed());
    if (more) {
      return flash.to(LIST);
    }
    desk.clear(FormToken.session(request));
    return flash.to("/instances");
  }

  private ModelAndView<Map<String, Object>> page(
      FetchedList list,
      int page,
      Optional<ListForm> sent,
      Map<String, String> errors,
      Times times) {
    return new ModelAndView<>(
        "imports/list",
        Map.of("page", new ListDrawer(times).draw(list, candidates.of(list), page, sent, errors)));
  }
}
