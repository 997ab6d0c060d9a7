package io.greenjournal.web.about;

import io.micronaut.core.io.ResourceLoader;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The work of others that is part of the jar: one line each of {@code about/third-party.txt}. */
@Singleton
final class ThirdParty {
  static final String FILE = "about/third-party.txt";

  /**
   * Work of others.
   *
   * @param groups how the names of its artifacts begin, for the test that looks whether one is missing
   * @param licence by its short name
   */
  record Part(List<String> groups, String name, String licence) {}

  private final List<Part> parts;

  ThirdParty(ResourceLoader resources) {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        resources
            .getResourceAsStream("classpath:" + FILE)
            .orElseThrow(() -> new IllegalStateException("missing " + FILE)),
        StandardCharsets.UTF_8))) {
      parts =
          lines.lines().filter(line -> !line.isBlank()).map(ThirdParty::part).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By name. */
  List<Part> parts() {
    return parts;
  }

  private static Part part(String line) {
    String[] columns = line.split("\\|");
    return new Part(
        Arrays.asList(columns[2].strip().split(" ")), columns[0].strip(), columns[1].strip());
  }
}
