package io.greenjournal.bench.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Asks a page as often as it is told on its standard input, one request after the other. */
final class PageAsker {
  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpRequest request;

  private PageAsker(URI page) {
    this.request = HttpRequest.newBuilder(page).header("Accept", "text/html").build();
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    PageAsker asker = new PageAsker(URI.create(args[0]));
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String times = orders.readLine(); times != null; times = orders.readLine()) {
      for (int i = 0; i < Integer.parseInt(times); i++) {
        asker.ask();
      }
      System.out.println("asked");
    }
  }

  private void ask() throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("the page answered " + answer.statusCode());
    }
  }
}
