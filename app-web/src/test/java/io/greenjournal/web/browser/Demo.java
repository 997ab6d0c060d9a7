package io.greenjournal.web.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One demo for all browser tests that only look. */
final class Demo implements BeforeAllCallback {
  private static RunningJar jar;

  @Override
  public void beforeAll(ExtensionContext context) {
    if (jar == null) {
      jar = RunningJar.start(
          Path.of("target", "browser-demo"), Map.of(), "demo", "--port", "0", "--seed", "7");
      context.getRoot().getStore(Namespace.GLOBAL).put(Demo.class, (AutoCloseable) jar::close);
    }
  }

  /** The address of a page such as {@code journal?q=x}. */
  static String at(String page) {
    return URI.create(jar.url().toString()).resolve(page).toString();
  }
}
