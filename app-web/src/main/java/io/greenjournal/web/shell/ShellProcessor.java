package io.greenjournal.web.shell;

import io.greenjournal.core.access.Role;
import io.greenjournal.core.house.StorageTrouble;
import io.greenjournal.core.port.Storage;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.shell.ShellView.LanguageLink;
import io.greenjournal.web.shell.ShellView.NavItem;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.signin.FormToken;
import io.micronaut.http.HttpRequest;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.model.ViewModelProcessor;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds to the model of every page what its frame needs: {@code t} ({@link Words}), {@code times}
 * ({@link Times}), {@code shell} ({@link ShellView}) and {@code csrfToken} for its forms. A controller returns {@code Map.of("page", view)}
 * and no more.
 */
@Singleton
final class ShellProcessor implements ViewModelProcessor<Map<String, Object>> {
  private final LanguageChoice choice;
  private final Assets assets;
  private final Storage storage;
  private final boolean demo;

  ShellProcessor(LanguageChoice choice, Assets assets, Storage storage, Settings settings) {
    this.choice = choice;
    this.assets = assets;
    this.storage = storage;
    this.demo = settings.demo();
  }

  @Override
  public void process(HttpRequest<?> request, ModelAndView<Map<String, Object>> page) {
    Map<String, Object> model = new HashMap<>(page.getModel().orElse(Map.of()));
    Times times = choice.times(request);
    model.put("t", times.words());
    model.put("times", times);
    model.put(FormToken.FIELD, FormToken.of(request));
    model.put("shell", shell(request, times));
    page.setModel(model);
  }

  private ShellView shell(HttpRequest<?> request, Times times) {
    Words t = times.words();
    Optional<CurrentUser> user = CurrentUser.of(request);
    Optional<Flash> flash = Flash.of(request);
    Optional<String> flashText = flash.flatMap(f -> f.text(t));
    flashText.ifPresent(shown -> request.setAttribute(FlashFilter.SHOWN, true));
    Language language = t.language();
    String query = LanguageFilter.withoutLanguage(request.getUri().getRawQuery());
    return new ShellView(
        language.tag(),
        language.direction(),
        user.isPresent(),
        user.map(CurrentUser::name).orElse(""),
        user.map(u -> t.of("shell.role." + u.role().name())).orElse(""),
        demo,
        storage.trouble().map(trouble -> banner(trouble, times)).orElse(""),
        user.map(u -> navigation(request.getPath(), t)).orElse(List.of()),
        user.filter(u -> u.role() == Role.OWNER)
            .map(u -> tools(request.getPath(), t))
            .orElse(List.of()),
        Arrays.stream(Language.values())
            .map(l -> new LanguageLink(l.tag(), l.ownName(), l == language))
            .toList(),
        query.isEmpty() ? "" : query + "&",
        flash.map(Flash::tone).orElse(""),
        flashText.orElse(""),
        assets.version());
  }

  static String banner(StorageTrouble trouble, Times times) {
    return times
        .words()
        .of(
            "shell.storage." + trouble.reason().word(),
            times.brief(trouble.since()).text());
  }

  private static List<NavItem> navigation(String path, Words t) {
    return List.of(
        item("/", "layout-list", t.of("shell.nav.fleet"), path.equals("/")),
        item(
            "/journal",
            "notebook",
            t.of("shell.nav.journal"),
            isWithin(path, "/journal") || isWithin(path, "/messages")),
        item("/chats", "messages", t.of("shell.nav.chats"), isWithin(path, "/chats")),
        item("/statuses", "circle-dashed", t.of("shell.nav.statuses"), isWithin(path, "/statuses")),
        item("/delivery", "chart-bar", t.of("shell.nav.delivery"), isWithin(path, "/delivery")),
        item("/sync", "refresh", t.of("shell.nav.sync"), isWithin(path, "/sync")),
        item(
            "/instances",
            "device-mobile",
            t.of("shell.nav.instances"),
            isWithin(path, "/instances")));
  }

  private static List<NavItem> tools(String path, Words t) {
    return List.of(item(
        "/settings",
        "settings",
        t.of("shell.nav.settings"),
        isWithin(path, "/settings") || isWithin(path, "/audit")));
  }

  private static NavItem item(String href, String icon, String text, boolean current) {
    return new NavItem(href, icon, text, current);
  }

  private static boolean isWithin(String path, String place) {
    return path.equals(place) || path.startsWith(place + "/");
  }
}
