package io.greenjournal.adapter.http;

import io.greenjournal.adapter.http.wire.Ask;
import io.greenjournal.adapter.http.wire.Caller;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.call.Call;
import io.greenjournal.core.instance.AccountProfile;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.instance.StateChange;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.StreamEnd;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MediaLink;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.status.StatusPost;
import io.greenjournal.core.status.StatusView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * GREEN-API without waiting: hundreds of instances at once without hundreds of threads. Each method promises
 * what its namesake of the ports promises.
 *
 * <p>A future fails with {@link io.greenjournal.core.journal.JournalSourceException}; cancelling it ends the
 * call wherever it is. What is hung onto a future runs on threads of the client: let it be short, or use the
 * {@code …Async} methods.
 */
public final class AsyncGreenApi {
  private final Caller caller;
  private final GreenApiJournals journals;
  private final GreenApiMessages messages;
  private final GreenApiStatuses statuses;
  private final GreenApiCalls calls;
  private final GreenApiMedia media;
  private final AsyncContacts contacts;
  private final GreenApiStream stream;

  AsyncGreenApi(
      Caller caller,
      GreenApiJournals journals,
      GreenApiMessages messages,
      GreenApiStatuses statuses,
      GreenApiCalls calls,
      GreenApiMedia media,
      GreenApiContacts contacts,
      GreenApiStream stream) {
    this.caller = caller;
    this.journals = journals;
    this.messages = messages;
    this.statuses = statuses;
    this.calls = calls;
    this.media = media;
    this.contacts = new AsyncContacts(caller, contacts);
    this.stream = stream;
  }

  /** {@link io.greenjournal.core.port.JournalQueryPort#records}. */
  public CompletableFuture<Reading<JournalRecord>> records(
      AccessScope scope, InstanceId instance, Journal journal, Window window) {
    return later(journals.ask(scope, instance, journal, window), nothing());
  }

  /** {@link io.greenjournal.core.port.JournalQueryPort#messages}. */
  public CompletableFuture<Reading<Message>> messages(
      AccessScope scope, InstanceId instance, Direction direction, Window window) {
    return later(
        journals
            .ask(scope, instance, Journal.of(direction), window)
            .map(ask -> ask.then(journals::understood)),
        nothing());
  }

  /** {@link io.greenjournal.core.port.MessageQueryPort#message}. */
  public CompletableFuture<Optional<Message>> message(AccessScope scope, MessageKey key) {
    return later(messages.ask(scope, key), Optional.empty());
  }

  /** {@link io.greenjournal.core.port.MessageQueryPort#chatHistory}. */
  public CompletableFuture<Reading<Message>> chatHistory(
      AccessScope scope, InstanceId instance, ChatId chat, int count) {
    return later(messages.ask(scope, instance, chat, count), nothing());
  }

  /** {@link io.greenjournal.core.port.StatusQueryPort#posts}. */
  public CompletableFuture<Reading<StatusPost>> posts(
      AccessScope scope, InstanceId instance, Direction direction, Window window) {
    return later(
        journals
            .ask(scope, instance, Journal.ofStatuses(direction), window)
            .map(ask -> ask.then(statuses::understood)),
        nothing());
  }

  /** {@link io.greenjournal.core.port.StatusQueryPort#views}. */
  public CompletableFuture<Reading<StatusView>> views(
      AccessScope scope, InstanceId instance, MessageId post) {
    return later(statuses.ask(scope, instance, post), nothing());
  }

  /** {@link io.greenjournal.core.port.CallQueryPort#calls}. */
  public CompletableFuture<Reading<Call>> calls(
      AccessScope scope, InstanceId instance, Direction direction, Window window) {
    return later(calls.ask(scope, instance, direction, window), nothing());
  }

  /** {@link io.greenjournal.core.port.MediaLinks#fresh}. */
  public CompletableFuture<Optional<MediaLink>> freshLink(AccessScope scope, MessageKey message) {
    return media
        .ask(scope, message)
        .map(ask -> then(caller.later(ask), GreenApiMedia.Found::orThrow))
        .orElse(CompletableFuture.completedFuture(Optional.empty()));
  }

  /** Contacts, chats and groups. */
  public AsyncContacts contacts() {
    return contacts;
  }

  /** {@link io.greenjournal.core.port.InstanceAccount#stateHistory}. */
  public CompletableFuture<List<StateChange>> stateHistory(
      Connection connection, OptionalInt count) {
    return later(GreenApiAccount.askStateHistory(connection, count), List.of());
  }

  /** {@link io.greenjournal.core.port.InstanceAccount#profile}. */
  public CompletableFuture<AccountProfile> profile(Connection connection) {
    return caller.later(GreenApiAccount.askProfile(connection));
  }

  /** {@link io.greenjournal.core.port.InstanceAccount#state}. */
  public CompletableFuture<InstanceState> state(Connection connection) {
    return caller.later(GreenApiAccount.askState(connection));
  }

  /** {@link io.greenjournal.core.port.InstanceAccount#settings}. */
  public CompletableFuture<InstanceSettings> settings(Connection connection) {
    return caller.later(GreenApiAccount.askSettings(connection));
  }

  /** {@link GreenApiStream#records}; what the receiver throws fails the future. */
  public CompletableFuture<StreamEnd> stream(
      AccessScope scope,
      InstanceId instance,
      Journal journal,
      Window window,
      Consumer<JournalRecord> receiver) {
    return stream
        .ask(scope, instance, journal, window, receiver)
        .map(ask -> then(caller.later(ask), RecordPump.Outcome::orThrow))
        .orElse(CompletableFuture.completedFuture(StreamEnd.NOTHING));
  }

  private <T> CompletableFuture<T> later(Optional<Ask<T>> ask, T nothing) {
    return ask.map(caller::later).orElseGet(() -> CompletableFuture.completedFuture(nothing));
  }

  /** As {@code thenApply}, but who ends the result, by cancelling it or a deadline, ends the call too. */
  private static <T, R> CompletableFuture<R> then(CompletableFuture<T> call, Function<T, R> maker) {
    CompletableFuture<R> result = call.thenApply(maker);
    result.whenComplete((value, problem) -> call.cancel(true));
    return result;
  }

  private static <T> Reading<T> nothing() {
    return Reading.whole(List.of(), Freshness.NEVER);
  }
}
