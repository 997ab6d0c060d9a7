package io.greenjournal.examples.comparison;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The same without the library, as careful as one is by hand: it repeats, ends, sorts, cuts and keeps the token to itself. What it
 * still lacks: limits of size, packed answers, the vendor's pace, one way of reading all kinds, a record without a usable time.
 */
final class YesterdayByHand {
  /** What the vendor's console shows of an instance. */
  record Account(String id, String apiUrl, String token) {
    @Override
    public String toString() {
      return id;
    }
  }

  private static final int ATTEMPTS = 3;

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http;
  private final InstantSource clock;
  private final Consumer<Duration> sleep;

  YesterdayByHand(HttpClient http, InstantSource clock, Consumer<Duration> sleep) {
    this.http = http;
    this.clock = clock;
    this.sleep = sleep;
  }

  void print(List<Account> accounts, LocalDate day, PrintStream out) throws InterruptedException {
    long from = day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    long to = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    for (Account account : accounts) {
      try {
        print(account, fetch(account, from), from, to, out);
      } catch (Refused e) {
        out.println(account + " failed: " + e.getMessage());
      }
    }
  }

  private void print(Account account, String body, long from, long to, PrintStream out)
      throws Refused {
    List<JsonNode> records = new ArrayList<>();
    int unreadable = read(body, records);
    records.stream()
        .filter(record -> time(record) >= from && time(record) < to)
        .sorted(Comparator.comparing(YesterdayByHand::time)
            .thenComparing(record -> record.path("idMessage").asText())
            .reversed())
        .forEach(record -> out.println(line(account, record)));
    if (unreadable > 0) {
      out.println(account + " unreadable: " + unreadable);
    }
  }

  private String fetch(Account account, long from) throws Refused, InterruptedException {
    long seconds = clock.instant().getEpochSecond() - from;
    HttpRequest request = HttpRequest.newBuilder(URI.create(account.apiUrl() + "/waInstance"
            + account.id() + "/lastOutgoingMessages/" + account.token() + "?minutes="
            + (seconds / 60 + 1)))
        .build();
    for (int attempt = 1; ; attempt++) {
      try {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() == 200) {
          return answer.body();
        }
        boolean mayPass = answer.statusCode() == 429 || answer.statusCode() >= 500;
        if (!mayPass || attempt == ATTEMPTS) {
          throw new Refused(reason(answer));
        }
        sleep.accept(pause(answer, attempt));
      } catch (ExecutionException e) {
        // Its message may hold the URL and with it the token.
        if (attempt == ATTEMPTS) {
          throw new Refused("unreachable");
        }
        sleep.accept(Duration.ofSeconds(attempt));
      } catch (TimeoutException e) {
        throw new Refused("timedOut");
      }
    }
  }

  /** The time-out of a request ends with the headers, so the whole exchange needs one of its own. */
  private HttpResponse<String> send(HttpRequest request)
      throws InterruptedException, ExecutionException, TimeoutException {
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(request, BodyHandlers.ofString());
    try {
      return answer.get(180, TimeUnit.SECONDS);
    } finally {
      answer.cancel(true);
    }
  }

  private static Duration pause(HttpResponse<?> answer, int attempt) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("[0-9]{1,4}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .orElse(Duration.ofSeconds(attempt));
  }

  private static String reason(HttpResponse<String> answer) {
    return switch (answer.statusCode()) {
      case 400 -> answer.body().contains("not authorized") ? "notLinked" : "badRequest";
      case 401 -> "unauthorized";
      case 403 -> "forbidden";
      case 404 -> "wrongAddress";
      case 429 -> "rateLimited";
      case 466 -> "quotaExhausted";
      default -> answer.statusCode() >= 500 ? "unreachable" : "badRequest";
    };
  }

  /** Reads the whole answer, or element by element when it is not valid as a whole. */
  private int read(String body, List<JsonNode> records) throws Refused {
    if (!body.strip().startsWith("[")) {
      throw new Refused("unreadable");
    }
    try {
      json.readTree(body).forEach(records::add);
      return 0;
    } catch (JsonProcessingException e) {
      int unreadable = 0;
      for (String element : elements(body)) {
        try {
          records.add(json.readTree(element));
        } catch (JsonProcessingException broken) {
          unreadable++;
        }
      }
      return unreadable;
    }
  }

  private static List<String> elements(String body) {
    List<String> elements = new ArrayList<>();
    int depth = 0;
    int start = 0;
    boolean text = false;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (text) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          text = false;
        }
      } else if (c == '"') {
        text = true;
      } else if (c == '{' || c == '[') {
        depth++;
        if (depth == 2) {
          start = i;
        }
      } else if (c == '}' || c == ']') {
        depth--;
        if (depth == 1) {
          elements.add(body.substring(start, i + 1));
        }
      }
    }
    return elements;
  }

  private static long time(JsonNode record) {
    return record.path("timestamp").asLong();
  }

  private static String line(Account account, JsonNode record) {
    return String.join(
        " ",
        account.id(),
        Instant.ofEpochSecond(time(record)).toString(),
        record.path("chatId").asText(),
        record.path("statusMessage").asText(),
        text(record));
  }

  private static String text(JsonNode record) {
    for (JsonNode text : List.of(
        record.path("textMessage"),
        record.path("extendedTextMessage").path("text"),
        record.path("caption"),
        record.path("fileName"))) {
      if (!text.asText().isEmpty()) {
        return text.asText();
      }
    }
    return "";
  }

  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String reason) {
      super(reason);
    }
  }
}
