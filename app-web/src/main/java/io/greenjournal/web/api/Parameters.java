package io.greenjournal.web.api;

import io.greenjournal.core.instance.InstanceId;
import io.micronaut.http.HttpParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parameters of a request: each mistake is told by name and with what is allowed. */
public final class Parameters {
  private static final String TIMES =
      "an ISO-8601 time such as 2026-01-31T12:00:00Z, a date, or UNIX seconds";

  private final HttpParameters given;

  /** @param known names that may be given */
  public Parameters(HttpParameters given, List<String> known) {
    this.given = given;
    for (String name : given.names()) {
      if (!known.contains(name)) {
        throw ApiProblem.badRequest("Unknown parameter '%s'; known: %s."
            .formatted(name.replaceAll("[^A-Za-z0-9_-]", "?"), String.join(", ", known)));
      }
    }
  }

  /** Of a parameter that may be given once; an empty value is as none. */
  Optional<String> one(String name) {
    List<String> values = given.getAll(name);
    if (values.size() > 1) {
      throw ApiProblem.badParameter(name, "given once");
    }
    return values.stream().filter(value -> !value.isEmpty()).findFirst();
  }

  /** Of a parameter that may be repeated. */
  <T> Set<T> all(String name, Function<String, Optional<T>> parse, String allowed) {
    return given.getAll(name).stream()
        .filter(value -> !value.isEmpty())
        .map(value -> parse.apply(value).orElseThrow(() -> ApiProblem.badParameter(name, allowed)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Set<InstanceId> instances(String name) {
    return all(
        name,
        value -> InstanceId.isValid(value) ? Optional.of(new InstanceId(value)) : Optional.empty(),
        "an instance id of 1 to 20 digits");
  }

  Optional<Boolean> yesOrNo(String name) {
    return one(name).map(value -> switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw ApiProblem.badParameter(name, "true or false");
    });
  }

  int number(String name, int from, int to, int otherwise) {
    return one(name)
        .map(value -> {
          String allowed = "a number from " + from + " to " + to;
          try {
            int number = Integer.parseInt(value);
            if (number >= from && number <= to) {
              return number;
            }
          } catch (NumberFormatException e) {
            throw ApiProblem.badParameter(name, allowed);
          }
          throw ApiProblem.badParameter(name, allowed);
        })
        .orElse(otherwise);
  }

  Optional<Instant> time(String name) {
    return one(name)
        .map(value -> instant(value).orElseThrow(() -> ApiProblem.badParameter(name, TIMES)));
  }

  private static Optional<Instant> instant(String value) {
    try {
      if (value.matches("[0-9]{1,11}")) {
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(value)));
      }
      if (value.length() == 10) {
        return Optional.of(LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant());
      }
      return Optional.of(OffsetDateTime.parse(value).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
