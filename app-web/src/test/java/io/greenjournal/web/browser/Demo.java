package io.greenjournal.web.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One demo for all browser tests that only look. */
final class Demo implements BeforeAllCallback {
  private static final int MOST_QUESTIONS = 5_000;

  private static RunningJar jar;

  @Override
  public void beforeAll(ExtensionContext context) {
    if (jar == null) {
      jar = RunningJar.start(
          Path.of("target", "browser-demo-" + System.getProperty("surefire.forkNumber", "1")),
          Map.of(),
          "demo",
          "--port",
          "0",
          "--seed",
          "7");
      awaitFirstSync();
      context.getRoot().getStore(Namespace.GLOBAL).put(Demo.class, (AutoCloseable) Demo::close);
    }
  }

  private static void close() throws InterruptedException {
    jar.close();
    jar = null;
  }

  /** Until every journal was read once; the pages say so themselves before, but hold no messages yet. */
  private static void awaitFirstSync() {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest instances =
        HttpRequest.newBuilder(URI.create(at("api/v1/instances"))).build();
    for (int i = 0; i < MOST_QUESTIONS; i++) {
      try {
        if (!client.send(instances, BodyHandlers.ofString()).body().contains("\"never\"")) {
          return;
        }
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException("some journals were never read:\n" + jar.log());
  }

  /** The address of a page such as {@code journal?q=x}. */
  static String at(String page) {
    return URI.create(jar.url().toString()).resolve(page).toString();
  }
}
