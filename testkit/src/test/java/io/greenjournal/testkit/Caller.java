package io.greenjournal.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A client as any user would write it. */
final class Caller {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final FakeGreenApi api;

  Caller(FakeGreenApi api) {
    this.api = api;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)).GET());
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)).POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return HTTP.send(
        request.header("Content-Type", "application/json").build(), BodyHandlers.ofString());
  }

  URI at(String path) {
    return URI.create(api.url() + path);
  }
}
