package io.greenjournal.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * Pushes what happens to the instances of the fake, as the vendor does: to the address in the instance's setting
 * {@code webhookUrl}, with its {@code webhookUrlToken} in the header {@code Authorization}, and only what its flags
 * let through. Nothing is repeated by itself; send once more what was not answered with 200.
 */
public final class FakeWebhooks {
  /** The vendor's documentation: a webhook has 180 seconds to answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(180);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  /**
   * Tells of a message.
   *
   * @param record as the journal would show it, strict JSON
   * @return what was answered; empty when it is not to be sent
   */
  public OptionalInt message(FakeInstance instance, String record) {
    JsonNode read = RawEntry.read(record);
    String flag = switch (Notifications.kind(read)) {
      case "incomingMessageReceived" -> "incomingWebhook";
      case "outgoingAPIMessageReceived" -> "outgoingAPIMessageWebhook";
      default -> "outgoingMessageWebhook";
    };
    return send(instance, flag, Notifications.message(instance, read).toString());
  }

  /**
   * Tells that a sent message has come further.
   *
   * @param record of the message, as the journal shows it at any time
   * @param timestamp UNIX seconds
   * @param description {@code ""} for none
   */
  public OptionalInt status(
      FakeInstance instance, String record, String status, long timestamp, String description) {
    return send(
        instance,
        "outgoingWebhook",
        Notifications.status(instance, RawEntry.read(record), status, timestamp, description)
            .toString());
  }

  /**
   * What a webhook would have been told of the delivery of this instance's own traffic, oldest first; nothing is sent.
   * Empty when the instance is not told of it either.
   *
   * @param from UNIX seconds, included
   * @param until UNIX seconds, not included
   * @return notifications as the vendor writes them
   */
  public static List<String> deliveries(FakeInstance instance, long from, long until) {
    return instance.isOff("outgoingWebhook")
        ? List.of()
        : instance.steps(from, until).stream()
            .map(step -> Notifications.status(
                    instance, step.record(), step.step().status(), step.step().at(), "")
                .toString())
            .toList();
  }

  /** Tells the state that the instance has now. */
  public OptionalInt state(FakeInstance instance, long timestamp) {
    return send(
        instance, "stateWebhook", Notifications.state(instance, timestamp).toString());
  }

  /** Sends any text at all. */
  public OptionalInt raw(FakeInstance instance, String body) {
    String url = instance.setting("webhookUrl");
    if (url.isEmpty()) {
      return OptionalInt.empty();
    }
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
        .timeout(PATIENCE)
        .header("Content-Type", "application/json; charset=utf-8")
        .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    String token = instance.setting("webhookUrlToken");
    if (!token.isEmpty()) {
      request.header("Authorization", token);
    }
    try {
      return OptionalInt.of(
          client.send(request.build(), BodyHandlers.discarding()).statusCode());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while pushing", e);
    }
  }

  private OptionalInt send(FakeInstance instance, String flag, String body) {
    return instance.isOff(flag) ? OptionalInt.empty() : raw(instance, body);
  }
}
