package io.greenjournal.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.opentest4j.TestAbortedException;

/**
 * One Chromium for the browser tests of a process; where they run class by class, one for each class. Where none is installed the tests are skipped with a line that says
 * so; with {@code CI=true} they fail.
 */
final class Chromium implements BeforeAllCallback {
  private static Shared shared;

  @Override
  public void beforeAll(ExtensionContext context) {
    if (shared == null) {
      shared = new Shared();
      context.getRoot().getStore(Namespace.GLOBAL).put(Chromium.class, (AutoCloseable)
          shared::close);
    }
  }

  static Browser browser() {
    return shared.browser;
  }

  private static Path executable() {
    Optional<Path> found = Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(
            name -> Arrays.stream(System.getenv("PATH").split(":")).map(dir -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .findFirst();
    if (found.isEmpty()) {
      String line =
          "no Chromium on the PATH: install the package chromium to run the browser tests";
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError(line);
      }
      System.out.println("SKIPPED: " + line);
      throw new TestAbortedException(line);
    }
    return found.get();
  }

  private static final class Shared {
    private final Playwright playwright;
    private final Browser browser;

    Shared() {
      Path executable = executable();
      playwright = Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser = playwright
          .chromium()
          .launch(new BrowserType.LaunchOptions()
              .setExecutablePath(executable)
              .setArgs(List.of(
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-quic",
                  "--no-first-run",
                  "--disable-background-networking",
                  "--disable-component-update",
                  "--disable-sync")));
    }

    void close() {
      shared = null;
      browser.close();
      playwright.close();
    }
  }
}
