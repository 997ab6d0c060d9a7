package io.greenjournal.bench.sync;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An API in a process of its own. */
public final class ApiProcess implements AutoCloseable {
  private final HttpClient control = HttpClient.newHttpClient();
  private final Process process;
  private final URI url;

  private ApiProcess(Process process, int port) {
    this.process = process;
    this.url = URI.create("http://127.0.0.1:" + port);
  }

  /** Starts a program that calls {@link #ready} once it listens. */
  public static ApiProcess start(Class<?> program, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        System.getProperty("java.home") + "/bin/java",
        "-Xmx512m",
        "-cp",
        System.getProperty("java.class.path"),
        program.getName()));
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    String port = new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
        .readLine();
    if (port == null) {
      throw new IOException(program.getSimpleName() + " did not start");
    }
    return new ApiProcess(process, Integer.parseInt(port));
  }

  /** Tells whoever started this process where to call, and returns when nobody needs it any more. */
  static void ready(int port) throws IOException {
    System.out.println(port);
    System.in.transferTo(java.io.OutputStream.nullOutputStream());
  }

  public URI url() {
    return url;
  }

  /** What the simulated API saw since the last time that this was asked. */
  public Counts counts() throws IOException, InterruptedException {
    String[] numbers = control("/counts").split(" ");
    return new Counts(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
  }

  /**
   * What an API saw.
   *
   * @param refused calls that came too early
   */
  public record Counts(long calls, long refused) {}

  /** Makes instances of the simulated API sick. */
  public void infect(long first, int count, Sickness sickness)
      throws IOException, InterruptedException {
    control("/" + sickness + "/" + first + "/" + count);
  }

  private String control(String path) throws IOException, InterruptedException {
    return control
        .send(
            HttpRequest.newBuilder(url.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.destroy();
  }
}
