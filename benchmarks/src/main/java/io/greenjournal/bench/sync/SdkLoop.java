package io.greenjournal.bench.sync;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.greenjournal.bench.SdkMessage;
import io.greenjournal.core.journal.Journal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** What one writes without a library: one call after the other, the whole text, bound to thirteen fields. */
final class SdkLoop {
  private static final ObjectReader MESSAGES = new ObjectMapper().readerForListOf(SdkMessage.class);

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI url;

  SdkLoop(URI url) {
    this.url = url;
  }

  /** One round in milliseconds. */
  double round(long first, int instances) throws IOException, InterruptedException {
    long start = System.nanoTime();
    for (long id = first; id < first + instances; id++) {
      for (Journal journal : Fleet.JOURNALS) {
        call(id, method(journal));
      }
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static String method(Journal journal) {
    return switch (journal) {
      case INCOMING -> "lastIncomingMessages";
      case OUTGOING -> "lastOutgoingMessages";
      case INCOMING_STATUSES -> "getIncomingStatuses";
      case OUTGOING_STATUSES -> "getOutgoingStatuses";
    };
  }

  private void call(long id, String method) throws IOException, InterruptedException {
    URI call = url.resolve("/waInstance" + id + "/" + method + "/" + Fleet.TOKEN + "?minutes=1440");
    HttpResponse<String> answer =
        client.send(HttpRequest.newBuilder(call).build(), HttpResponse.BodyHandlers.ofString());
    List<SdkMessage> messages = MESSAGES.readValue(answer.body());
    if (messages.size() != SimulatedApi.MESSAGES) {
      throw new IOException("status " + answer.statusCode() + ", " + messages.size() + " messages");
    }
  }
}
