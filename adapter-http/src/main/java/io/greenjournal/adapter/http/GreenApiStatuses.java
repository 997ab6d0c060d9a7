package io.greenjournal.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.adapter.http.body.Json;
import io.greenjournal.adapter.http.wire.Answers;
import io.greenjournal.adapter.http.wire.ApiMethod;
import io.greenjournal.adapter.http.wire.Ask;
import io.greenjournal.adapter.http.wire.Caller;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.VendorTime;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.port.Connections;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.StatusQueryPort;
import io.greenjournal.core.status.StatusPost;
import io.greenjournal.core.status.StatusView;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Status posts and who saw them, as the vendor has them at this moment. */
final class GreenApiStatuses implements StatusQueryPort {
  private final Caller caller;
  private final Connections connections;
  private final GreenApiJournals journals;
  private final JournalRecordReader reader;

  GreenApiStatuses(
      Caller caller,
      Connections connections,
      GreenApiJournals journals,
      JournalRecordReader reader) {
    this.caller = caller;
    this.connections = connections;
    this.journals = journals;
    this.reader = reader;
  }

  @Override
  public Reading<StatusPost> posts(
      AccessScope scope, InstanceId instance, Direction direction, Window window) {
    return understood(journals.records(scope, instance, Journal.ofStatuses(direction), window));
  }

  Reading<StatusPost> understood(Reading<JournalRecord> records) {
    return records.with(records.items().stream().map(reader::statusPost).toList());
  }

  @Override
  public Reading<StatusView> views(AccessScope scope, InstanceId instance, MessageId post) {
    return ask(scope, instance, post)
        .map(caller::now)
        .orElse(Reading.whole(List.of(), Freshness.NEVER));
  }

  /** The call; empty when there is nothing to ask. */
  Optional<Ask<Reading<StatusView>>> ask(AccessScope scope, InstanceId instance, MessageId post) {
    Optional<Connection> connection = scope.allows(instance) && !post.isSynthetic()
        ? connections.connection(instance)
        : Optional.empty();
    return connection
        .filter(c -> c.messenger() == Messenger.WHATSAPP)
        .map(
            c -> Ask.get(c, ApiMethod.GET_STATUS_STATISTIC, (body, sentAt) -> read(c, body, sentAt))
                .with("idMessage", post.value()));
  }

  /** The vendor answers an empty list both for "nobody yet" and for "no longer known". */
  private static Reading<StatusView> read(Connection connection, byte[] body, Instant sentAt) {
    JournalBody list = Answers.list(connection, body);
    List<StatusView> views = list.elements().stream()
        .map(element -> Arrays.copyOfRange(body, element.from(), element.to()))
        .flatMap(json -> Json.tree(json).stream())
        .map(GreenApiStatuses::view)
        .sorted(Comparator.comparing((StatusView view) -> view.at().orElse(Instant.EPOCH))
            .thenComparing(StatusView::participant)
            .reversed())
        .toList();
    Freshness freshness =
        views.isEmpty() ? Freshness.NEVER : new Freshness(Optional.of(sentAt), Optional.empty());
    return new Reading<>(views, freshness, list.unreadable(), list.endRead());
  }

  /** The documentation calls the participant a list, and answers hold a text. */
  private static StatusView view(JsonNode view) {
    JsonNode participant = view.path("participant");
    JsonNode timestamp = view.path("timestamp");
    return new StatusView(
        (participant.isArray() ? participant.path(0) : participant).asText(""),
        new DeliveryStatus(view.path("status").asText("")),
        VendorTime.of(
            timestamp.canConvertToLong()
                ? OptionalLong.of(timestamp.longValue())
                : OptionalLong.empty()));
  }
}
