package io.greenjournal.bench.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The packaged console in a process of its own, over its public API and its pages. */
final class ConsoleProcess implements AutoCloseable {
  private static final String PASSWORD = "bench-owner-" + Long.toHexString(System.nanoTime());
  private static final Pattern FORM_TOKEN =
      Pattern.compile("name=\"csrfToken\" value=\"([^\"]+)\"");
  private static final String API_TOKEN = "bench-" + "0123456789abcdef".repeat(4);
  private static final Path JAR = Path.of("app-web/target/green-journal.jar");
  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new TreeMap<>();
  private final Process process;
  private final URI url;

  private ConsoleProcess(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /** Starts it and returns when it is ready. */
  static ConsoleProcess start(Path directory, Path instances, Duration interval)
      throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    ProcessBuilder builder = new ProcessBuilder(List.of(
        System.getProperty("java.home") + "/bin/java",
        "-Xmx256m",
        "-jar",
        jar().toString(),
        "serve",
        "--port",
        Integer.toString(port),
        "--data-dir",
        directory.resolve("data").toString(),
        "--instances",
        instances.toString(),
        "--sync-interval",
        interval.toSeconds() + "s"));
    builder.environment().put("GREEN_JOURNAL_API_TOKEN", API_TOKEN);
    builder.environment().put("GREEN_JOURNAL_ADMIN_PASSWORD", PASSWORD);
    builder.environment().put("GREEN_JOURNAL_OUTBOUND_ALLOW_PRIVATE", "true");
    builder.redirectErrorStream(true);
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(directory.resolve("console.log").toFile()));
    ConsoleProcess console =
        new ConsoleProcess(builder.start(), URI.create("http://127.0.0.1:" + port));
    console.awaitReady();
    return console;
  }

  /** It has to be built before. */
  private static Path jar() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve(JAR)) ? here.resolve(JAR) : here.resolveSibling(JAR);
  }

  private void awaitReady() throws InterruptedException, IOException {
    while (process.isAlive()) {
      try {
        if (get("/health/readiness").statusCode() == 200) {
          return;
        }
      } catch (java.net.ConnectException notYet) {
        // It is still starting.
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
    throw new IOException("the console ended with " + process.exitValue());
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new IOException(path + " answered " + answer.statusCode());
    }
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(url.resolve(path))
        .header("Authorization", "Bearer " + API_TOKEN)
        .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** Signs in as a person does, for the pages. */
  void signIn() throws IOException, InterruptedException {
    Matcher token = FORM_TOKEN.matcher(page("/login"));
    if (!token.find()) {
      throw new IOException("the page to sign in has no form");
    }
    String form = "name=admin&password=" + PASSWORD + "&next=%2F&csrfToken="
        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    HttpResponse<String> answer = asPerson(HttpRequest.newBuilder(url.resolve("/login"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Origin", url.toString())
        .POST(HttpRequest.BodyPublishers.ofString(form)));
    if (answer.statusCode() != 303) {
      throw new IOException("signing in answered " + answer.statusCode());
    }
  }

  String page(String path) throws IOException, InterruptedException {
    return asPerson(HttpRequest.newBuilder(url.resolve(path)).header("Accept", "text/html"))
        .body();
  }

  private HttpResponse<String> asPerson(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> answer =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String[] parts = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(parts[0], parts[1]);
    }
    return answer;
  }

  /** Of all its threads so far. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** What is still reachable after a collection, in MiB. */
  double heapAfterCollection() throws IOException, InterruptedException {
    jcmd("GC.run");
    Matcher used = USED.matcher(jcmd("GC.heap_info"));
    return used.find() ? Long.parseLong(used.group(1)) / 1_024.0 : Double.NaN;
  }

  /** What the operating system has given it at most, in MiB. */
  double residentPeak() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024.0)
        .findFirst()
        .orElse(Double.NaN);
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    Process jcmd = new ProcessBuilder(
            System.getProperty("java.home") + "/bin/jcmd", Long.toString(process.pid()), command)
        .redirectErrorStream(true)
        .start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    jcmd.waitFor();
    return said;
  }

  /** As a machine that loses power, as far as a process can. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to end, and tells how long that took. */
  Duration stop() throws InterruptedException {
    long start = System.nanoTime();
    process.destroy();
    process.waitFor();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  int exitValue() {
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
