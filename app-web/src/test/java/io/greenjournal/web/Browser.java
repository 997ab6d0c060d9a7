package io.greenjournal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser without scripts does with a console: keeps cookies, follows nothing, posts forms. */
public final class Browser {
  private static final Pattern TOKEN = Pattern.compile("name=\"csrfToken\" value=\"([^\"]+)\"");

  private final URI base;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(cookies).build();

  public Browser(Console console) {
    this.base = console.uri();
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /** With its token, taken from the page. */
  public HttpResponse<String> post(String path, String pageWithToken, Map<String, String> fields) {
    return post(path, form(fields) + "&csrfToken=" + tokenIn(pageWithToken), origin());
  }

  private static String tokenIn(String page) {
    Matcher token = TOKEN.matcher(page);
    if (!token.find()) {
      throw new AssertionError("no form token in " + page);
    }
    return token.group(1);
  }

  public HttpResponse<String> post(String path, String body, String origin) {
    return send(request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Origin", origin)
        .POST(BodyPublishers.ofString(body)));
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/html");
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public String origin() {
    return base.toString().replaceFirst("/$", "");
  }

  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  public Optional<String> cookie(String name) {
    return cookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  public static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
