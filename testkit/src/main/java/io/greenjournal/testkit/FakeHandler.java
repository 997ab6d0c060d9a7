package io.greenjournal.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;

/** One call from the wire and back: note it, let it go wrong, check it, answer it. */
final class FakeHandler implements WireServer.Service {
  private final FakeFleet fleet;
  private final InstantSource clock;

  FakeHandler(FakeFleet fleet, InstantSource clock) {
    this.fleet = fleet;
    this.clock = clock;
  }

  @Override
  public void serve(WireRequest request, Line line) throws IOException, InterruptedException {
    String[] target = request.target().split("\\?", 2);
    Optional<CallPath> path = CallPath.of(target[0]);
    FakeCall call = new FakeCall(
        request.verb(),
        CallPath.redacted(target[0]),
        target.length > 1 ? target[1] : "",
        new String(request.body(), StandardCharsets.UTF_8),
        path.map(CallPath::instance).orElse(""),
        path.map(CallPath::method).orElse(""));
    fleet.note(call);

    Fault fault = fleet.faults().next(call.instance(), call.method());
    if (fault.delay().isPresent()) {
      line.pause(fault.delay().get());
    }
    if (line.isOpen()) {
      Answer real = fault.answer().isPresent()
          ? fault.answer().get()
          : path.map(p -> answer(p, call, target[0])).orElseGet(Refusals::noSuchPlace);
      send(fault.spoil(real), fault.manner().orElse(Manner.WHOLE), line);
    }
  }

  private static void send(Answer answer, Manner manner, Line line)
      throws IOException, InterruptedException {
    if (answer.mayHaveBody()) {
      manner.send(answer, line);
      return;
    }
    byte[] head = answer.head(OptionalInt.empty());
    line.write(head, 0, head.length);
    if (answer.status() < 200) {
      line.hangUp();
    }
  }

  private Answer answer(CallPath path, FakeCall call, String rawPath) {
    Instant now = clock.instant();
    if (path.isPartner()) {
      return PartnerReplies.to(path, call, fleet, now);
    }
    Optional<FakeInstance> known = fleet.find(path.instance());
    if (known.isEmpty()) {
      return Refusals.unknownInstance();
    }
    FakeInstance instance = known.get();
    if (path.v3() && instance.messenger() != FakeMessenger.MAX) {
      return Refusals.noSuchPlace();
    }
    Optional<FakeMethod> method = FakeMethod.of(path.method(), call.verb(), instance.messenger())
        .filter(any -> !path.token().isEmpty());
    if (method.isEmpty()) {
      return Refusals.noSuchMethod(call.verb(), rawPath, now);
    }
    if (!fleet.rateLimit().allows(instance, method.get(), now)) {
      return Refusals.tooManyRequests();
    }
    if (!instance.token().equals(path.token())) {
      return Refusals.wrongToken();
    }
    if (method.get().needsLink() && !instance.linked()) {
      return instance.restarting() ? Refusals.restarting() : Refusals.notAuthorized();
    }
    return Replies.to(method.get(), instance, call, now);
  }
}
