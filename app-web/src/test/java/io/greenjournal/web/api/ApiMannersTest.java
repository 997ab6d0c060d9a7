package io.greenjournal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.web.router.Router;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** Who may ask, and what mistakes are answered with. */
class ApiMannersTest extends ApiConsole {
  @Test
  void without_the_token_nothing_is_told_not_even_with_a_cookie() throws Exception {
    for (String header : new String[] {"Basic x", "Bearer wrong", "Bearer ", TOKEN}) {
      HttpResponse<String> answer = client.send(
          HttpRequest.newBuilder(uri("messages"))
              .header("Authorization", header)
              .build(),
          BodyHandlers.ofString());

      assertThat(answer.statusCode()).as(header).isEqualTo(401);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(mapper.readTree(answer.body()).path("status").asInt()).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "messages?limit=0            | 400 | 'limit' must be a number from 1 to 1000",
        "messages?limit=x            | 400 | 'limit' must be a number from 1 to 1000",
        "messages?direction=sideways | 400 | 'direction' must be incoming or outgoing",
        "messages?from=yesterday     | 400 | 'from' must be an ISO-8601 time",
        "messages?sentByApi=1        | 400 | 'sentByApi' must be true or false",
        "messages?instance=abc       | 400 | 'instance' must be an instance id",
        "messages?cursor=no.page     | 400 | 'cursor' must be",
        "messages?color=red          | 400 | known: instance, direction",
        "messages?q=hello+dir:up     | 400 | 'q' at character 11: 'up': no direction",
        "facets?q=-after:2d          | 400 | 'q' at character 1: '-after:2d': a time cannot be left out",
        "facets?limit=1              | 400 | known: instance, direction",
        "chats?limit=0               | 400 | 'limit' must be a number from 1 to 1000",
        "chats?cursor=no.page        | 400 | 'cursor' must be",
        "delivery?bucket=week        | 400 | 'bucket' must be hour or day",
        "delivery?from=2026-01-02&to=2026-01-01 | 400 | 'from' must be earlier than 'to'",
        "delivery?bucket=hour&from=2025-01-01&to=2026-01-01 | 400 | at most 92 days before 'to'",
        "instances/1101000001?holeDays=0 | 400 | 'holeDays' must be a number from 1 to 366",
        "messages/1101000001/outgoing/79001@c.us/NO | 404 | no such message",
        "instances/999               | 404 | no such instance",
      })
  void a_mistake_is_answered_with_what_is_allowed(String path, int status, String detail)
      throws Exception {
    HttpResponse<String> answer = send(request(path));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = mapper.readTree(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotEmpty();
    assertThat(problem.path("detail").asText()).contains(detail);
  }

  @Test
  void the_description_names_every_route_of_the_api() throws Exception {
    Map<String, Map<String, Object>> paths = new Yaml()
        .<Map<String, Map<String, Map<String, Object>>>>load(
            send(request("openapi.yaml")).body())
        .get("paths");

    Set<String> described = paths.entrySet().stream()
        .flatMap(path -> path.getValue().keySet().stream()
            .map(method -> method.toUpperCase(Locale.ROOT) + " /api/v1" + path.getKey()))
        .collect(Collectors.toSet());
    Set<String> routes = console
        .bean(Router.class)
        .uriRoutes()
        .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate())
        .filter(route -> route.contains("/api/v1") && !route.startsWith("HEAD"))
        .collect(Collectors.toSet());
    assertThat(described).isEqualTo(routes);
  }
}
