package io.greenjournal.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.Token;
import io.greenjournal.web.Browser;
import io.greenjournal.web.Console;
import io.greenjournal.web.command.Settings;
import io.micronaut.web.router.Router;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route that the router knows, asked by somebody who has not signed in. */
class RouteSweepTest {
  private static final Set<String> OPEN = Set.of(
      "GET /login",
      "GET /setup",
      "GET /health/{selector}",
      "GET /favicon.ico",
      "GET /assets/made/app.css",
      "GET /assets/made/app.rtl.css",
      "GET /assets/made/icons.svg");

  @TempDir
  Path dir;

  private Console console;
  private Browser browser;

  @BeforeEach
  void start() {
    console = Console.start(Settings.in(dir)
        .withAdminPassword("seven quiet herons by the lake")
        .withApiToken(Token.of("bootstrap-token-of-the-test")));
    browser = new Browser(console);
  }

  @AfterEach
  void stop() {
    console.close();
  }

  @Test
  void no_route_but_the_open_ones_answers_a_stranger() {
    Set<String> routes = routes();
    assertThat(routes).contains("GET /api/v1/messages", "GET /login", "POST /logout");

    Set<String> answered = new TreeSet<>();
    for (String route : routes) {
      for (String accept : List.of("text/html", "application/json", "*/*")) {
        int code = ask(route, accept).statusCode();
        if (code != 303 && code != 401 && code != 403) {
          answered.add(route.replaceFirst("^HEAD", "GET"));
        }
      }
    }

    assertThat(OPEN).containsAll(answered);
  }

  @Test
  void a_change_without_a_form_token_is_refused_on_every_route_even_when_signed_in() {
    browser.post(
        "login",
        browser.get("login").body(),
        java.util.Map.of("name", "admin", "password", "seven quiet herons by the lake"));
    assertThat(browser.get("no/such/page").statusCode()).as("signed in").isEqualTo(404);

    for (String route : routes()) {
      if (!route.startsWith("GET ") && !route.startsWith("HEAD ")) {
        assertThat(ask(route, "text/html").statusCode()).as(route).isIn(401, 403, 303);
      }
    }
    assertThat(browser.get("no/such/page").statusCode()).as("still signed in").isEqualTo(404);
  }

  @Test
  void management_beside_liveness_and_readiness_is_not_there() {
    for (String path : List.of("health", "beans", "env", "loggers", "routes", "stop", "refresh")) {
      assertThat(browser.get(path).statusCode()).as(path).isEqualTo(303);
    }
  }

  private Set<String> routes() {
    return console
        .bean(Router.class)
        .uriRoutes()
        .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private HttpResponse<String> ask(String route, String accept) {
    String method = route.substring(0, route.indexOf(' '));
    String path = route
        .substring(route.indexOf(' ') + 2)
        .replaceAll("\\{[?&][^}]*}", "")
        .replaceAll("\\{[^}]*}", "1");
    return browser.send(HttpRequest.newBuilder(console.uri().resolve(path.replace(" ", "")))
        .header("Accept", accept)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Origin", browser.origin())
        .method(
            method,
            method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("a=b")));
  }
}
