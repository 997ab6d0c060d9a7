package io.greenjournal.web.shell;

import io.greenjournal.web.shell.ShellView.LanguageLink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Renders pages with made-up data into {@code target/pages}, to be looked at without a console behind it:
 * serve that folder over HTTP, since the sprite does not load from a file.
 */
public final class Gallery {
  /** When everything in the gallery happens. */
  public static final Instant NOW = Instant.parse("2026-11-21T10:04:31Z");

  private static final Path PAGES = Path.of("target/pages");
  private static final WordBook BOOK = new WordBook();
  private static final Assets ASSETS = new Assets(new IconSprite());
  private static final TemplateEngine ENGINE = engine();

  private Gallery() {}

  public static Times times(Language language) {
    return new Times(BOOK.in(language), ZoneId.of("Asia/Jerusalem"), NOW);
  }

  /**
   * @param name of the file, without the language and {@code .html}
   * @param path which page of the console it is, for the navigation
   * @return the page
   */
  public static String render(
      String name, String view, String path, Language language, Map<String, Object> model) {
    Map<String, Object> variables = new HashMap<>(model);
    variables.put("t", BOOK.in(language));
    variables.put("times", times(language));
    variables.put("shell", shell(language, path));
    variables.put("csrfToken", "made-up");
    String page = ENGINE.process(view, new Context(language.locale().toLocale(), variables));
    write(name + "." + language.tag() + ".html", page.getBytes(StandardCharsets.UTF_8));
    writeAssets();
    return page;
  }

  static String counted(long troubles, String title) {
    return shell(Language.ENGLISH, "/").counted(troubles, title);
  }

  private static ShellView shell(Language language, String path) {
    Words t = BOOK.in(language);
    Navigation navigation = new Navigation(path, t);
    Pulse.Beat beat =
        new Pulse.Beat(3, 2, "good", t.of("standing.pulse.live"), Optional.of(NOW.plusSeconds(12)));
    return new ShellView(
        language.tag(),
        language.direction(),
        true,
        "noa",
        t.of("shell.role.OWNER"),
        true,
        false,
        false,
        path,
        new ShellView.Taste("", ""),
        "",
        navigation.pages(beat),
        navigation.administration(true),
        ShellView.PulseLine.of(beat, times(language)),
        Arrays.stream(Language.values())
            .map(l -> new LanguageLink(l.tag(), l.ownName(), l == language))
            .toList(),
        "",
        "",
        "",
        ASSETS.version());
  }

  private static void writeAssets() {
    write("assets/made/app.css", ASSETS.style().getBytes(StandardCharsets.UTF_8));
    write("assets/made/app.rtl.css", ASSETS.styleRightToLeft().getBytes(StandardCharsets.UTF_8));
    write("assets/made/icons.svg", ASSETS.icons().getBytes(StandardCharsets.UTF_8));
    for (String file : List.of(
        "img/marks.svg",
        "img/logo.svg",
        "js/theme.js",
        "js/keys.js",
        "js/palette.js",
        "js/pulse.js",
        "js/copy.js",
        "js/suggest.js",
        "js/renew.js")) {
      write("assets/" + file, Resources.bytes("/public/" + file));
    }
    for (String file : List.of("tabler.min.css", "tabler.rtl.min.css")) {
      String library = "tabler__core/1.4.0/dist/css/" + file;
      write("assets/lib/" + library, Resources.bytes("/META-INF/resources/webjars/" + library));
    }
  }

  private static void write(String name, byte[] content) {
    try {
      Path file = PAGES.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static TemplateEngine engine() {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("views/");
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding("UTF-8");
    TemplateEngine engine = new TemplateEngine();
    engine.setTemplateResolver(resolver);
    engine.setLinkBuilder(new StandardLinkBuilder() {
      @Override
      protected String computeContextPath(
          IExpressionContext context, String base, Map<String, Object> parameters) {
        return "";
      }

      @Override
      protected String processLink(IExpressionContext context, String link) {
        return link;
      }
    });
    return engine;
  }
}
