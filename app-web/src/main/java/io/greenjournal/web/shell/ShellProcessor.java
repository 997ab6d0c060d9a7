package io.greenjournal.web.shell;

import io.greenjournal.core.access.Role;
import io.greenjournal.core.house.StorageTrouble;
import io.greenjournal.core.port.Storage;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.shell.ShellView.LanguageLink;
import io.greenjournal.web.shell.ShellView.PulseLine;
import io.greenjournal.web.signin.ByItself;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.signin.FormToken;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.model.ViewModelProcessor;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds to the model of every page what its frame needs: {@code t} ({@link Words}), {@code times}
 * ({@link Times}), {@code shell} ({@link ShellView}) and {@code csrfToken} for its forms. A controller returns {@code Map.of("page", view)}
 * and no more.
 */
@Singleton
final class ShellProcessor implements ViewModelProcessor<Map<String, Object>> {
  private static final Logger LOG = LoggerFactory.getLogger(ShellProcessor.class);

  private final LanguageChoice choice;
  private final Preferred preferred;
  private final Assets assets;
  private final Storage storage;
  private final Pulse pulse;
  private final boolean demo;

  ShellProcessor(
      LanguageChoice choice,
      Preferred preferred,
      Assets assets,
      Storage storage,
      Pulse pulse,
      Settings settings) {
    this.choice = choice;
    this.preferred = preferred;
    this.assets = assets;
    this.storage = storage;
    this.pulse = pulse;
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
    Optional<Flash> flash = ByItself.is(request) ? Optional.empty() : Flash.of(request);
    Optional<String> flashText = flash.flatMap(f -> f.text(t));
    flashText.ifPresent(shown -> request.setAttribute(FlashFilter.SHOWN, true));
    boolean owner = user.map(u -> u.role() == Role.OWNER).orElse(false);
    Pulse.Beat beat = user.map(u -> beat(u, times)).orElse(Pulse.Beat.NONE);
    Navigation navigation = new Navigation(request.getPath(), t);
    Language language = t.language();
    String query = LanguageFilter.withoutLanguage(request.getUri().getRawQuery());
    return new ShellView(
        language.tag(),
        language.direction(),
        user.isPresent(),
        user.map(CurrentUser::name).orElse(""),
        user.map(u -> t.of("shell.role." + u.role().name())).orElse(""),
        owner,
        demo,
        user.filter(u -> u.id() > 0).isPresent(),
        here(request),
        ShellView.Taste.of(preferred.of(request)),
        storage.trouble().map(trouble -> banner(trouble, times)).orElse(""),
        user.map(u -> navigation.pages(beat)).orElse(List.of()),
        user.map(u -> navigation.administration(owner)).orElse(List.of()),
        PulseLine.of(beat, times),
        Arrays.stream(Language.values())
            .map(l -> new LanguageLink(l.tag(), l.ownName(), l == language))
            .toList(),
        query.isEmpty() ? "" : query + "&",
        flash.map(Flash::tone).orElse(""),
        flashText.orElse(""),
        assets.version());
  }

  /** A page is drawn all the same when this cannot be told. */
  private Pulse.Beat beat(CurrentUser user, Times times) {
    try {
      return pulse.beat(user.scope(), times);
    } catch (RuntimeException e) {
      LOG.warn("how the reading goes cannot be told", e);
      return Pulse.Beat.NONE;
    }
  }

  private static String here(HttpRequest<?> request) {
    return request.getMethod() == HttpMethod.GET
        ? LanguageFilter.withoutLanguage(request.getUri()).toString()
        : "/";
  }

  static String banner(StorageTrouble trouble, Times times) {
    return times
        .words()
        .of(
            "shell.storage." + trouble.reason().word(),
            times.brief(trouble.since()).text());
  }
}
