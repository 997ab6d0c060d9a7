package io.greenjournal.web.signin;

import io.micronaut.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a browser typed into a form, so that a page which could not keep it gives it back. Secrets are not among it: they
 * are never printed.
 */
public final class SentFields {
  private static final String ATTRIBUTE = SentFields.class.getName();

  /** A field and one of its values. */
  public record Sent(String name, String value) {
    /** Without what was typed. */
    @Override
    public String toString() {
      return "Sent[" + name + "]";
    }
  }

  private SentFields() {}

  static void keep(HttpRequest<?> request, Map<String, Object> fields) {
    List<Sent> sent = new ArrayList<>();
    fields.forEach((name, value) -> values(value)
        .filter(text -> !isSecret(name))
        .forEach(text -> sent.add(new Sent(name, text))));
    request.setAttribute(ATTRIBUTE, List.copyOf(sent));
  }

  private static Stream<String> values(Object value) {
    return value instanceof Collection<?> several
        ? several.stream().map(String::valueOf)
        : Stream.of(String.valueOf(value));
  }

  private static boolean isSecret(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    return Stream.of("token", "password", "secret", "code").anyMatch(word::contains);
  }

  /** In no particular order; empty when it was no form. */
  @SuppressWarnings("unchecked") // Only we write it.
  public static List<Sent> of(HttpRequest<?> request) {
    return (List<Sent>)
        Optional.ofNullable(request.getAttributes().getValue(ATTRIBUTE)).orElse(List.of());
  }
}
