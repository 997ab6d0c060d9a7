package io.greenjournal.bench.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeInstance;
import io.greenjournal.testkit.FakeMessenger;
import io.greenjournal.testkit.FaultSwitch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every fault of the vendor end to end through the packaged console: an instance each has been read whole, then its
 * incoming journal goes wrong. Prints what the API, the instance's page and the log say, and what is in the cache.
 *
 * <p>{@code --seconds N} with the faults, 150 by default.
 */
public final class FaultReport {
  private static final long FIRST = 1_101_000_001L;
  private static final String TOKEN = "0123456789abcdef".repeat(3);
  private static final int KEPT = 3;
  private static final Pattern NOTE =
      Pattern.compile("<div class=\"note\"(.*?)</div></div>", Pattern.DOTALL);

  private final Map<String, String> ids = new LinkedHashMap<>();
  private final Path directory;

  private FaultReport(Path directory) {
    this.directory = directory;
  }

  public static void main(String[] args) throws Exception {
    int at = Arrays.asList(args).indexOf("--seconds");
    int seconds = at < 0 ? 150 : Integer.parseInt(args[at + 1]);
    new FaultReport(Files.createTempDirectory("fault-report")).run(seconds);
  }

  private void run(int seconds) throws Exception {
    Map<String, Consumer<FaultSwitch>> troubles = Troubles.all();
    try (FakeGreenApi fake = FakeGreenApi.start(Clock.systemUTC())) {
      Path instances = directory.resolve("instances.json");
      Files.writeString(
          instances,
          troubles.keySet().stream()
              .map(name -> entry(fake, name))
              .collect(Collectors.joining(",", "[", "]")));
      try (ConsoleProcess console =
          ConsoleProcess.start(directory, instances, Duration.ofSeconds(5))) {
        awaitWhole(console);
        troubles.forEach((name, fault) -> fault.accept(
            fake.faults().on(ids.getOrDefault(name, "")).method("lastIncomingMessages")));
        Thread.sleep(Duration.ofSeconds(seconds).toMillis());
        console.signIn();
        print(console);
      }
    }
  }

  private String entry(FakeGreenApi fake, String name) {
    String id = Long.toString(FIRST + ids.size());
    ids.put(name, id);
    FakeInstance instance = fake.add(id, TOKEN, FakeMessenger.WHATSAPP);
    for (int i = 0; i < KEPT; i++) {
      instance.incoming(String.format(
          Locale.ROOT,
          "{\"type\":\"incoming\",\"idMessage\":\"K%d\",\"timestamp\":%d,\"typeMessage\":\"textMessage\","
              + "\"chatId\":\"79000000001@c.us\",\"textMessage\":\"before the fault %d\"}",
          i,
          Clock.systemUTC().instant().getEpochSecond() - 60 * i,
          i));
    }
    return String.format(
        "{\"id\":\"%s\",\"token\":\"%s\",\"name\":\"%s\",\"messenger\":\"whatsapp\",\"apiUrl\":\"%s\","
            + "\"pace\":\"live\"}",
        id, TOKEN, name, fake.url());
  }

  private void awaitWhole(ConsoleProcess console) throws IOException, InterruptedException {
    int missing;
    do {
      Thread.sleep(200);
      missing = 0;
      for (JsonNode instance : console.json("/api/v1/instances")) {
        missing += instance.path("journals").path("incoming").path("asOf").isTextual() ? 0 : 1;
      }
    } while (missing > 0);
  }

  private void print(ConsoleProcess console) throws IOException, InterruptedException {
    List<String> log = Files.readAllLines(directory.resolve("console.log"), StandardCharsets.UTF_8);
    System.out.println("fault\thealth\tdetail\tpage\tlog\trecords kept\tas of");
    for (Map.Entry<String, String> one : ids.entrySet()) {
      String id = one.getValue();
      JsonNode journal =
          console.json("/api/v1/instances/" + id).path("journals").path("incoming");
      int kept = console
          .json("/api/v1/messages?instance=" + id + "&direction=incoming&limit=100")
          .path("items")
          .size();
      System.out.println(String.join(
          "\t",
          one.getKey(),
          journal.path("health").asText(),
          journal.path("detail").asText(),
          notes(console.page("/instances/" + id)),
          log.stream()
              .filter(line -> line.contains(id))
              .map(line -> line.replaceAll("^.*?" + id, id))
              .distinct()
              .collect(Collectors.joining(" / ")),
          Integer.toString(kept),
          journal.path("asOf").asText()));
    }
    long leaked = log.stream().filter(line -> line.contains(TOKEN)).count();
    System.out.printf("# %d lines of log, %d with a token%n", log.size(), leaked);
  }

  private static String notes(String page) {
    Matcher note = NOTE.matcher(page);
    StringBuilder notes = new StringBuilder();
    while (note.find()) {
      notes
          .append(notes.isEmpty() ? "" : " / ")
          .append(note.group(1)
              .replaceAll("<[^>]*>|^[^>]*>", " ")
              .replaceAll("\\s+", " ")
              .strip());
    }
    return notes.toString();
  }
}
