package io.greenjournal.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.journal.Window;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The core as others see it who have a module path. */
class ModulePathTest {
  private static final String MODULE = "io.greenjournal.core";

  @Test
  void every_package_is_exported_and_nothing_but_the_jdk_is_needed() throws Exception {
    ModuleDescriptor core =
        ModuleFinder.of(classes()).find(MODULE).orElseThrow().descriptor();

    assertThat(core.exports().stream().map(ModuleDescriptor.Exports::source))
        .containsExactlyInAnyOrderElementsOf(core.packages());
    assertThat(core.requires().stream()
            .filter(one -> !one.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
            .map(ModuleDescriptor.Requires::name))
        .containsExactly("java.base");
  }

  @Test
  void a_tiny_program_compiles_and_runs_against_it(@TempDir Path dir) throws Exception {
    Path out = dir.resolve("out");
    String said = compile(
        out,
        source(dir, "module-info.java", "module tiny { requires io.greenjournal.core; }"),
        source(dir, "tiny/Tiny.java", """
            package tiny;
            import io.greenjournal.core.instance.InstanceId;
            public class Tiny {
              public static void main(String[] ids) { System.out.println(new InstanceId(ids[0])); }
            }
            """));
    assertThat(said).isEmpty();

    Process tiny = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-p",
            classes() + System.getProperty("path.separator") + out,
            "-m",
            "tiny/tiny.Tiny",
            "1101000001")
        .redirectErrorStream(true)
        .start();

    assertThat(new String(tiny.getInputStream().readAllBytes()))
        .isEqualToIgnoringNewLines("1101000001");
    assertThat(tiny.waitFor()).isZero();
  }

  private static String compile(Path out, Path... sources) throws Exception {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      javac
          .getTask(
              said,
              files,
              null,
              List.of("--module-path", classes().toString(), "-d", out.toString()),
              null,
              files.getJavaFileObjects(sources))
          .call();
    }
    return said.toString().lines().collect(Collectors.joining("\n"));
  }

  private static Path source(Path dir, String name, String text) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static Path classes() throws URISyntaxException {
    return Path.of(
        Window.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
