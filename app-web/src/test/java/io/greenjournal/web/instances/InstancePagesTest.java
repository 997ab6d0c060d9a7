package io.greenjournal.web.instances;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.MirrorToken;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.Completeness;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Hole;
import io.greenjournal.core.journal.HoleCause;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.MirrorTokenStore;
import io.greenjournal.core.port.PushSecretStore;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.core.usecase.CheckConnection.Result;
import io.greenjournal.testkit.memory.InMemoryCache;
import io.greenjournal.testkit.memory.InMemoryDeclared;
import io.greenjournal.testkit.memory.InMemoryInstanceFacts;
import io.greenjournal.testkit.memory.InMemoryMirrorTokens;
import io.greenjournal.testkit.memory.InMemoryPush;
import io.greenjournal.testkit.memory.InMemoryPushSecrets;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.declared.FileFleet;
import io.greenjournal.web.mirror.MirrorTokens;
import io.greenjournal.web.push.PushGate;
import io.greenjournal.web.push.PushSecrets;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Gallery;
import io.greenjournal.web.shell.Language;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.standing.HourlyCover;
import io.greenjournal.web.standing.Made;
import io.greenjournal.web.standing.Standing;
import io.greenjournal.web.tracking.CareDrawer;
import io.micronaut.http.exceptions.HttpStatusException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

class InstancePagesTest {
  private static final Settings SETTINGS = Settings.in(Path.of("unused"));
  private static final CurrentUser OWNER = CurrentUser.owner(1, "noa");
  private static final Map<String, String> FILLED = Map.of(
      "id", "7103 204 771",
      "token", "secret-0123456789abcdef",
      "name", "Reserve 2",
      "messenger", "whatsapp",
      "apiUrl", "https://7103.api.greenapi.com",
      "pace", "frugal");

  private final FormReader reader = new FormReader(SETTINGS);
  private final SyncLog log = Mockito.mock(SyncLog.class);
  private final MirrorTokenStore tokens =
      new InMemoryMirrorTokens(Set.of(new InstanceId("7103114820")));

  private final PushSecretStore pushSecrets =
      new InMemoryPushSecrets(Set.of(new InstanceId("7103114820")));

  @Test
  void a_filled_form_is_an_instance() {
    FormReading reading = reader.read(InstanceForm.of(FILLED), Optional.empty());

    assertThat(reading.errors()).isEmpty();
    assertThat(reading.instance().orElseThrow().id().value()).isEqualTo("7103204771");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id | 12ab",
        "token | has space",
        "name | ''",
        "messenger | icq",
        "pace | often",
        "apiUrl | http://7103.api.greenapi.com",
        "apiUrl | https://user@evil.example",
        "apiUrl | javascript:alert(1)"
      })
  void a_wrong_value_is_told_at_its_field(String field, String value) {
    Map<String, String> fields = new java.util.HashMap<>(FILLED);
    fields.put(field, value);

    assertThat(reader.read(InstanceForm.of(fields), Optional.empty()).errors())
        .containsOnlyKeys(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://7103.api.greenapi.com/v3   | ''",
        "https://7103.API.greenapi.com:443/ | ''",
        "https://7105.api.greenapi.com      | token",
        "https://7103.api.greenapi.com:8443 | token",
        "http://7103.api.greenapi.com:443   | token",
        "https://user@evil.example          | apiUrl"
      })
  void the_known_token_goes_to_no_other_server(String address, String wrong) {
    Connection known = reader
        .read(InstanceForm.of(FILLED), Optional.empty())
        .instance()
        .orElseThrow()
        .connection();
    Map<String, String> fields = new java.util.HashMap<>(FILLED);
    fields.putAll(Map.of("token", "", "apiUrl", address));
    FormReader lenient = new FormReader(SETTINGS.withPrivateAddresses());

    assertThat(
            lenient.read(InstanceForm.of(fields), Optional.of(known)).errors().keySet())
        .isEqualTo(wrong.isEmpty() ? Set.of() : Set.of(wrong));
  }

  @Test
  void an_unknown_field_is_refused() {
    Assertions.assertThatThrownBy(() -> InstanceForm.of(Map.of("role", "owner")))
        .isInstanceOf(HttpStatusException.class);
  }

  @Test
  void messenger_and_address_are_guessed_only_where_left_open() {
    InstanceForm open = InstanceForm.of(Map.of("id", "3100774120"));
    InstanceForm chosen = InstanceForm.of(Map.of("id", "3100774120", "messenger", "telegram"));

    assertThat(reader.complete(open).messenger()).isEqualTo("max");
    assertThat(reader.complete(open).apiUrl()).contains("3100.");
    assertThat(reader.complete(chosen).messenger()).isEqualTo("telegram");
  }

  @Test
  void a_name_cannot_turn_the_text_around_it() {
    assertThat(InstanceForm.of(Map.of("name", "a\u202eb\n c")).name()).isEqualTo("a b c");
  }

  @Test
  void a_refusal_is_told_at_the_field_that_it_is_about() {
    Times times = Gallery.times(Language.ENGLISH);

    assertThat(refused(new SourceFailure.Unauthorized(), times).errors()).containsOnlyKeys("token");
    assertThat(refused(new SourceFailure.WrongAddress(""), times).errors())
        .containsOnlyKeys("apiUrl");
    assertThat(refused(new SourceFailure.Unreachable(""), times).errors())
        .containsOnlyKeys("apiUrl");
    assertThat(refused(new SourceFailure.NotLinked(), times).passed()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_form_comes_back_with_its_values_and_never_with_the_token(Language language) {
    Times times = Gallery.times(language);
    CheckView checked = refused(new SourceFailure.Unauthorized(), times);
    FormView view = new FormDrawer(times, SETTINGS.syncInterval())
        .ofNew(InstanceForm.of(FILLED), true, checked.errors(), checked);

    String page = render("instance-new", "instances/form", language, view);

    assertThat(page)
        .contains("value=\"Reserve 2\"", "value=\"7103204771\"", "(401)", "name=\"csrfToken\"")
        .doesNotContain("secret-0123456789abcdef");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_pages_can_be_looked_at(Language language) {
    Times times = Gallery.times(language);
    Standing lab = Made.withSettings(
        Made.standing("7103114820", "מעבדה ירושלים", Messenger.WHATSAPP), "no", "yes");
    Standing failing =
        Made.failing(lab, Journal.INCOMING, "unauthorized", Optional.of(Instant.MAX));
    Window covered = new Window(Made.NOW.minus(Duration.ofDays(18)), Made.NOW.minusSeconds(20));
    Mockito.when(log.coverage(Mockito.any(), Mockito.any(), Mockito.any(), Mockito.any()))
        .thenReturn(List.of(covered));

    MirrorToken used = tokens
        .add(lab.instance().id(), "hash-1", "x9Zq", Made.NOW.minus(Duration.ofDays(3)))
        .orElseThrow();
    tokens.used(used, Made.NOW.minusSeconds(130));
    tokens.add(lab.instance().id(), "hash-2", "-k_4", Made.NOW.minusSeconds(600));

    pushSecrets.put(lab.instance().id(), "hash-3", "Vw0-", Made.NOW.minusSeconds(90));

    InstanceView view = drawer().draw(failing, OWNER, times);
    String page = render("instance", "instances/instance", language, view);
    String list = render(
        "instances",
        "instances/list",
        language,
        ListView.of(
            List.of(lab, Made.fine()),
            true,
            true,
            Map.of(lab.instance().id(), true, Made.fine().instance().id(), false),
            Optional.of(new FileFleet.Status(
                Path.of("fleet.json"), Made.NOW, 1, "fleet.json, line 3: this is not valid JSON.")),
            times));
    String delete = render(
        "instance-delete",
        "instances/delete",
        language,
        new DeleteInstanceController.DeleteView(
            times.words().of("instances.delete.title"),
            List.of(new Crumb("/instances", times.words().of("instances.title"))),
            "/instances/7103114820/delete",
            "/instances/7103114820",
            "מעבדה ירושלים",
            "7103 114 820",
            true));
    String made = render(
        "instance-mirror",
        "instances/mirror-made",
        language,
        MirrorTokenController.view(
            lab.instance(),
            new MirrorTokens.Made(used, Token.of("gjm_secret-of-the-mirror")),
            "https://journal.example/mirror",
            times.words()));
    String pushed = render(
        "instance-push",
        "instances/push-made",
        language,
        PushSecretController.view(
            lab.instance(),
            Token.of("gjp_secret-of-push"),
            "https://journal.example/push/7103114820",
            times.words()));
    assertThat(pushed).contains("gjp_secret-of-push", "https://journal.example/push/7103114820");
    assertThat(page).contains("…Vw0-").doesNotContain("hash-3");
    render(
        "instances-empty",
        "instances/list",
        language,
        ListView.of(List.of(), true, true, Map.of(), Optional.empty(), times));

    assertThat(page)
        .contains("(401)", "/instances/7103114820/sync", "/instances/7103114820/settings");
    assertThat(list).contains("7103 204 118");
    assertThat(page)
        .contains("…x9Zq", "…-k_4", "/instances/7103114820/mirror-tokens/1/revoke")
        .doesNotContain("hash-1");
    assertThat(made).contains("gjm_secret-of-the-mirror", "https://journal.example/mirror");
    assertThat(delete).contains("name=\"csrfToken\"", "method=\"post\"");
  }

  @Test
  void a_viewer_is_offered_nothing_to_change() {
    CurrentUser viewer =
        new CurrentUser(2, "dana", io.greenjournal.core.access.Role.VIEWER, OWNER.scope());

    InstanceView view = drawer().draw(Made.fine(), viewer, Gallery.times(Language.ENGLISH));

    assertThat(view.frame().mayTend()).isFalse();
    assertThat(view.frame().mayOwn()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_gap_is_told_with_its_cause_and_whether_it_can_be_filled(Language language) {
    List<Hole> holes = Arrays.stream(HoleCause.values())
        .map(cause -> hole(cause, 2 * cause.ordinal() + 1))
        .toList();
    Times times = Gallery.times(language);
    InstanceView view = drawer(holes).draw(Made.fine(), OWNER, times);

    assertThat(view.holes().holes()).hasSize(HoleCause.values().length);
    assertThat(view.holes().holes().get(0).cause())
        .as("the latest comes first")
        .isEqualTo(times.words().of("instances.hole.notRunning"));
    assertThat(view.holes().holes()).extracting(HolesView.Line::cause).doesNotHaveDuplicates();
    assertThat(view.holes().holes())
        .filteredOn(line -> line.tone().equals("bad"))
        .extracting(HolesView.Line::cause)
        .containsExactly(times.words().of("instances.hole.outOfReach"));
    assertThat(render("instance-holes", "instances/instance", language, view))
        .contains(
            times.words().of("instances.holes.open"), times.words().of("instances.holes.lost"));
  }

  @Test
  void of_many_gaps_the_latest_are_shown_and_the_others_counted() {
    List<Hole> holes =
        IntStream.range(0, 27).mapToObj(i -> hole(HoleCause.FAULT, 2 * i + 1)).toList();

    HolesView view = HolesView.of(holes, Gallery.times(Language.ENGLISH));

    assertThat(view.holes()).hasSize(20);
    assertThat(view.more()).startsWith("7 earlier ones");
  }

  private static Hole hole(HoleCause cause, int hoursAgo) {
    Instant to = Made.NOW.minus(Duration.ofHours(hoursAgo));
    return new Hole(
        Made.fine().instance().id(),
        Journal.OUTGOING,
        new Window(to.minus(Duration.ofMinutes(50)), to),
        cause);
  }

  @Test
  void an_instance_that_is_not_linked_yet_may_be_saved_and_is_told() {
    CheckView checked = CheckView.of(
        new Result.Reached(new InstanceState("notAuthorized")),
        Gallery.times(Language.ENGLISH).words());

    assertThat(checked.passed()).isTrue();
    assertThat(checked.linked()).isFalse();
  }

  private InstanceDrawer drawer() {
    return drawer(List.of());
  }

  private InstanceDrawer drawer(List<Hole> holes) {
    JournalSearch search = Mockito.mock(JournalSearch.class);
    Mockito.when(search.completeness(Mockito.any(), Mockito.any(), Mockito.any()))
        .thenReturn(new Completeness(Freshness.NEVER, holes));
    return new InstanceDrawer(
        log,
        search,
        new HourlyCover(log),
        tokens,
        new PushSecrets(pushSecrets, () -> Made.NOW),
        new InMemoryPush(new InMemoryCache(Set.of())),
        new PushGate(() -> Made.NOW),
        new CareDrawer(
            new InMemoryInstanceFacts(), log, new InMemoryDeclared(Set.of()), new FileFleet()));
  }

  private static CheckView refused(SourceFailure failure, Times times) {
    return CheckView.of(new Result.Refused(failure), times.words());
  }

  private static String render(String name, String view, Language language, Object page) {
    return Gallery.render(name, view, "/instances", language, Map.of("page", page));
  }
}
