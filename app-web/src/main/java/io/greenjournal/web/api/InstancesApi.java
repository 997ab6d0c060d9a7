package io.greenjournal.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.InstanceFacts;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.core.sync.SyncJob;
import io.greenjournal.web.schedule.Paces;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.sync.SyncDesk;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The instances and how their journals are doing, for programs. */
@Controller("/api/v1/instances")
@ExecuteOn(TaskExecutors.BLOCKING)
final class InstancesApi {
  private static final int USUAL_DAYS = 14;
  private static final int MOST_DAYS = 366;

  private final InstanceRegistry registry;
  private final InstanceFactStore facts;
  private final SyncLog log;
  private final JournalSearch search;
  private final SyncDesk desk;
  private final Paces paces;
  private final InstantSource clock;
  private final ObjectMapper mapper =
      new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);

  InstancesApi(
      InstanceRegistry registry,
      InstanceFactStore facts,
      SyncLog log,
      JournalSearch search,
      SyncDesk desk,
      Paces paces,
      InstantSource clock) {
    this.registry = registry;
    this.facts = facts;
    this.log = log;
    this.search = search;
    this.desk = desk;
    this.paces = paces;
    this.clock = clock;
  }

  @Get
  String list(CurrentUser user) {
    return print(describe(user.scope(), registry.all(user.scope())));
  }

  @Get("/{id}")
  String one(HttpRequest<?> request, String id, CurrentUser user) {
    int days = new Parameters(request.getParameters(), List.of("holeDays"))
        .number("holeDays", 1, MOST_DAYS, USUAL_DAYS);
    Instance instance = find(id, user);
    JournalFilter filter =
        JournalFilter.of(Set.of(Journal.values())).withInstances(Set.of(instance.id()));
    Window window = Window.last(Duration.ofDays(days), clock.instant());
    return print(describe(user.scope(), List.of(instance))
        .get(0)
        .with(search.completeness(user.scope(), filter, window).holes()));
  }

  @Post(uri = "/{id}/sync", consumes = "*/*")
  HttpResponse<?> sync(String id, CurrentUser user) {
    Instance instance = find(id, user);
    SyncDesk.Order order = desk.order(user.name(), List.of(instance));
    SyncJob job = order.job().orElseThrow(() -> ApiProblem.tooSoon(order.rest()));
    return HttpResponse.accepted(URI.create("/api/v1/sync/jobs/" + job.number()))
        .body(Map.of("instance", instance.id().value(), "job", job.number()));
  }

  private Instance find(String id, CurrentUser user) {
    return Optional.of(id)
        .filter(InstanceId::isValid)
        .flatMap(valid -> registry.find(user.scope(), new InstanceId(valid)))
        .orElseThrow(() -> ApiProblem.notFound("instance"));
  }

  private List<InstanceJson> describe(AccessScope scope, List<Instance> instances) {
    Map<InstanceId, InstanceFacts> seen = facts.facts(scope).stream()
        .collect(Collectors.toMap(InstanceFacts::instance, Function.identity()));
    Map<InstanceId, Map<Journal, JournalState>> states = new HashMap<>();
    log.states(scope)
        .forEach(state -> states
            .computeIfAbsent(state.instance(), id -> new EnumMap<>(Journal.class))
            .put(state.journal(), state));
    return instances.stream()
        .map(instance -> InstanceJson.of(
            instance,
            seen.getOrDefault(instance.id(), InstanceFacts.none(instance.id())),
            states.getOrDefault(instance.id(), Map.of()),
            paces,
            clock.instant()))
        .toList();
  }

  private String print(Object answer) {
    try {
      return mapper.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
