package io.greenjournal.web.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.access.Role;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.SavedViews;
import io.greenjournal.core.view.SavedView;
import io.greenjournal.web.Browser;
import io.greenjournal.web.messages.Cached;
import io.greenjournal.web.signin.CurrentUser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as the owner of the demo sees them, and the shelf as others do. */
class SavedViewsPageTest {
  private static final String VIEWS = "/journal/views";
  private static final long OTHER = 77;

  @TempDir
  Path dir;

  private Cached cached;
  private Browser browser;
  private SavedViews views;

  @BeforeEach
  void start() {
    cached = new Cached(dir).instance(Cached.CLINIC, "Clinic");
    browser = new Browser(cached.console());
    views = cached.console().bean(SavedViews.class);
  }

  @AfterEach
  void stop() {
    cached.close();
  }

  @Test
  void a_filter_is_saved_from_the_journal_and_stands_in_the_side_bar_of_every_page() {
    String journal = page("/journal?q=invoice&direction=incoming&cursor=&open=");

    HttpResponse<String> answer = browser.post(
        VIEWS, journal, Map.of("name", " Invoices  in ", "query", "q=invoice&direction=incoming"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .contains("/journal?q=invoice&direction=incoming");
    assertThat(journal).contains("value=\"q=invoice&amp;direction=incoming\"");
    assertThat(page("/sync"))
        .contains("href=\"/journal?q=invoice&amp;direction=incoming\"", "Invoices in");
    assertThat(page("/journal?q=invoice&direction=incoming"))
        .containsPattern("direction=incoming\" aria-current=\"page\">");
  }

  @Test
  void what_does_not_belong_to_the_filter_is_not_kept() {
    save("odd", "open=x&cursor=y&lang=he&evil=%3Cscript%3E&q=a%22b&type=image&broken=%zz");

    assertThat(views.seenBy(0)).extracting(SavedView::query).containsExactly("q=a%22b&type=image");
  }

  @ParameterizedTest
  @ValueSource(strings = {"direction=sideways", "instance=abc", "from=soon"})
  void a_filter_that_no_page_can_show_is_not_kept(String query) {
    save("bad", query);

    assertThat(views.seenBy(0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})
  void a_view_has_a_name(String name) {
    save(name, "q=a");

    assertThat(views.seenBy(0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "${7*7} [[${7*7}]]",
        "\u202Eevil\u202C",
      })
  void hostile_names_are_text(String hostile) {
    save(hostile, "q=a");

    assertThat(views.seenBy(0)).extracting(SavedView::name).containsExactly(hostile);
    for (String path : new String[] {"/journal", VIEWS}) {
      assertThat(page(path))
          .doesNotContain("<script>alert", "<img src=x", "49 ", "\u202E")
          .contains("id=\"view-1\"");
    }
  }

  @Test
  void views_are_renamed_put_in_order_shared_and_deleted() {
    save("first", "q=a");
    save("second", "q=b");
    long first = views.seenBy(0).get(0).id();

    act(first + "/move", Map.of("to", "down"));
    assertThat(views.seenBy(0)).extracting(SavedView::name).containsExactly("second", "first");
    act("" + first, Map.of("name", "other"));
    assertThat(views.seenBy(0)).extracting(SavedView::name).containsExactly("second", "other");
    act(first + "/share", Map.of());
    assertThat(views.seenBy(OTHER)).extracting(SavedView::name).containsExactly("other");
    act(first + "/unshare", Map.of());
    assertThat(views.seenBy(OTHER)).isEmpty();
    act(first + "/delete", Map.of());
    assertThat(views.seenBy(0)).extracting(SavedView::name).containsExactly("second");
  }

  @Test
  void what_everybody_sees_stands_in_the_audit_without_its_name() {
    save("Dana Levi", "q=a");
    long id = views.seenBy(0).get(0).id();
    act(id + "/share", Map.of());
    act(id + "/delete", Map.of());

    assertThat(page("/audit"))
        .contains("Shared a saved view with everybody", "Took a shared view back", "view " + id)
        .doesNotContainPattern("<td[^>]*>[^<]*Dana Levi");
  }

  @ParameterizedTest
  @CsvSource({"share", "unshare", "move", "delete", "''"})
  void the_own_views_of_others_are_not_there(String act) {
    long foreign = views.add(OTHER, "secret", "q=a", false).orElseThrow().id();

    assertThat(browser.get(VIEWS + "/" + foreign).statusCode()).isEqualTo(404);
    HttpResponse<String> answer = browser.post(
        VIEWS + "/" + foreign + (act.isEmpty() ? "" : "/" + act),
        page("/journal"),
        Map.of("name", "mine", "to", "up"));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(page(VIEWS)).doesNotContain("secret");
    assertThat(views.seenBy(OTHER)).extracting(SavedView::name).containsExactly("secret");
  }

  @Test
  void a_shared_view_tells_nobody_of_instances_that_they_may_not_see() {
    ViewShelf shelf = new ViewShelf(views);
    views.add(OTHER, "foreign", "instance=1101000099", true);
    views.add(OTHER, "both", "q=a&instance=1101000099&instance=1101000001", true);
    views.add(OTHER, "all", "q=b", true);

    assertThat(shelf.of(viewer(Set.of(Cached.CLINIC))))
        .extracting(ViewShelf.Shown::href)
        .containsExactly("/journal?q=a&instance=1101000001", "/journal?q=b");
    assertThat(shelf.of(CurrentUser.owner(1, "noa"))).hasSize(3);
  }

  @Test
  void only_the_maker_or_an_owner_changes_what_everybody_sees() {
    SavedView shared = views.add(OTHER, "ours", "q=a", true).orElseThrow();

    assertThat(ViewShelf.mayChange(viewer(Set.of()), shared)).isFalse();
    assertThat(ViewShelf.mayShare(viewer(Set.of()))).isFalse();
    assertThat(ViewShelf.mayChange(new CurrentUser(OTHER, "x", Role.OPERATOR, nothing()), shared))
        .isTrue();
    assertThat(ViewShelf.mayChange(new CurrentUser(3, "x", Role.OPERATOR, nothing()), shared))
        .isFalse();
    assertThat(ViewShelf.mayChange(CurrentUser.owner(1, "noa"), shared)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"en, Saved views, Yours", "ru, Сохранённые виды, Ваши", "he, תצוגות שמורות, שלכם"})
  void the_page_speaks_three_languages(String language, String title, String own) {
    save("one", "q=a&direction=incoming");

    assertThat(browser.get(VIEWS + "?lang=" + language).statusCode()).isEqualTo(303);
    assertThat(page(VIEWS)).contains(title, own, "one");
  }

  @Test
  void without_a_view_the_page_says_how_to_make_one() {
    assertThat(page(VIEWS)).contains("No saved views yet", "href=\"/journal\"");
  }

  private static CurrentUser viewer(Set<InstanceId> instances) {
    return new CurrentUser(3, "dan", Role.VIEWER, AccessScope.only(instances));
  }

  private static AccessScope nothing() {
    return AccessScope.only(Set.of());
  }

  private void save(String name, String query) {
    browser.post(VIEWS, page("/journal"), Map.of("name", name, "query", query));
  }

  private void act(String path, Map<String, String> fields) {
    HttpResponse<String> answer = browser.post(VIEWS + "/" + path, page(VIEWS), fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private String page(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
