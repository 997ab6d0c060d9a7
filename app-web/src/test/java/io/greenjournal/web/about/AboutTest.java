package io.greenjournal.web.about;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.web.Browser;
import io.greenjournal.web.messages.Cached;
import io.micronaut.core.io.scan.DefaultClassPathResourceLoader;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AboutTest {
  /** What only tests need. */
  private static final List<String> FOR_TESTS = List.of(
      "org.junit",
      "org.assertj",
      "org.mockito",
      "net.bytebuddy",
      "org.objenesis",
      "com.tngtech",
      "com.microsoft",
      "com.deque",
      "org.opentest4j",
      "org.apiguardian",
      "org.hamcrest",
      "org.apache.commons",
      "commons-codec",
      "commons-io",
      "org.freemarker",
      "net.jqwik");

  @TempDir
  Path dir;

  @Test
  void every_library_that_is_shipped_is_named_with_its_licence() {
    List<String> groups = new ThirdParty(
            new DefaultClassPathResourceLoader(getClass().getClassLoader()))
        .parts().stream().flatMap(part -> part.groups().stream()).toList();

    Set<String> unnamed = libraries().stream()
        .filter(library -> FOR_TESTS.stream().noneMatch(library::startsWith))
        .filter(library -> !library.startsWith("io.greenjournal"))
        .filter(library -> groups.stream().noneMatch(library::startsWith))
        .collect(Collectors.toSet());

    assertThat(groups).hasSizeGreaterThan(20);
    assertThat(unnamed).isEmpty();
  }

  @Test
  void the_page_tells_version_machine_and_size() {
    try (Cached cached = new Cached(dir)) {
      String page = new Browser(cached.console()).get("settings/about").body();

      assertThat(page)
          .contains(Runtime.version().toString(), "journal.db", "Micronaut", "Apache-2.0")
          .contains("data-copy=", dir.resolve("data").toString());
    }
  }

  /** The groups of the jars of the class path, as the local repository spells them. */
  private static Set<String> libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(jar -> jar.contains("/repository/"))
        .map(jar -> jar.substring(jar.indexOf("/repository/") + "/repository/".length()))
        .map(jar -> Path.of(jar).getParent().getParent().getParent().toString().replace('/', '.'))
        .collect(Collectors.toSet());
  }
}
