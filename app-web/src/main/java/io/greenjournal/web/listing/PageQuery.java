package io.greenjournal.web.listing;

import io.greenjournal.web.shell.UrlPart;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What the address of a list asks for: parameters that may repeat. Every link of the list is this with one thing
 * changed, so that nothing gets lost on the way.
 *
 * @param path of the page
 * @param values by name; blank ones are not there
 */
public record PageQuery(String path, Map<String, List<String>> values) {
  public PageQuery {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((name, list) -> {
      List<String> kept =
          list.stream().map(String::strip).filter(v -> !v.isEmpty()).distinct().toList();
      if (!kept.isEmpty()) {
        copy.put(name, kept);
      }
    });
    values = copy;
  }

  /** Of a request: only the parameters that the page knows, in their order. */
  public static PageQuery of(
      String path, List<String> known, Function<String, List<String>> request) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    known.forEach(name -> values.put(name, request.apply(name)));
    return new PageQuery(path, values);
  }

  /**
   * Of the part of an address behind its question mark: only the parameters that the page knows, in their order.
   * What cannot be decoded is as if it were not there.
   */
  public static PageQuery read(String path, List<String> known, String query) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (String part : query.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        try {
          given
              .computeIfAbsent(
                  URLDecoder.decode(part.substring(0, equals), StandardCharsets.UTF_8),
                  name -> new ArrayList<>())
              .add(URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
          continue;
        }
      }
    }
    return of(path, known, name -> given.getOrDefault(name, List.of()));
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The first value, {@code ""} when there is none. */
  public String first(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  public boolean has(String name, String value) {
    return all(name).contains(value);
  }

  public boolean isAnySet(Collection<String> names) {
    return names.stream().anyMatch(values::containsKey);
  }

  /** With this parameter having exactly these values. */
  public PageQuery with(String name, List<String> wanted) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.put(name, wanted);
    return new PageQuery(path, changed);
  }

  public PageQuery with(String name, String value) {
    return with(name, List.of(value));
  }

  /** With these values beside those that are there. */
  public PageQuery plus(String name, Collection<String> added) {
    List<String> wanted = new ArrayList<>(all(name));
    wanted.addAll(added);
    return with(name, wanted);
  }

  public PageQuery minus(String name, Collection<String> removed) {
    return with(name, all(name).stream().filter(v -> !removed.contains(v)).toList());
  }

  public PageQuery without(String name) {
    return with(name, List.of());
  }

  public PageQuery without(Set<String> names) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.keySet().removeAll(names);
    return new PageQuery(path, changed);
  }

  /** The part of the address behind its question mark, without that; {@code ""} for none. */
  public String query() {
    String uri = uri();
    return uri.length() > path.length() ? uri.substring(path.length() + 1) : "";
  }

  /** The address. */
  public String uri() {
    StringBuilder uri = new StringBuilder(path);
    char separator = '?';
    for (Map.Entry<String, List<String>> parameter : values.entrySet()) {
      for (String value : parameter.getValue()) {
        uri.append(separator).append(parameter.getKey()).append('=').append(UrlPart.of(value));
        separator = '&';
      }
    }
    return uri.toString();
  }
}
