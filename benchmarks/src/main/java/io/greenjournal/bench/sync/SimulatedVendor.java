package io.greenjournal.bench.sync;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What all connections of the simulated API share. Used by its one thread only. */
final class SimulatedVendor {
  private static final Map<String, String> ACCOUNT = Map.of(
      "getStateInstance",
      "{\"stateInstance\":\"authorized\"}",
      "getSettings",
      "{\"wid\":\"79000000000@c.us\",\"incomingWebhook\":\"yes\",\"outgoingWebhook\":\"yes\","
          + "\"outgoingMessageWebhook\":\"yes\",\"outgoingAPIMessageWebhook\":\"yes\"}");

  private final boolean isLive;
  private final List<ByteBuf> bodies;
  private final int latencyMillis;
  private final Pacing pacing = new Pacing();
  private final Map<String, Sickness> sick = new HashMap<>();
  private long served;
  private long refused;

  /**
   * One vendor.
   *
   * @param bodies answers, never released
   * @param isLive each journal has a new message each time that it is asked
   */
  SimulatedVendor(List<ByteBuf> bodies, int latencyMillis, boolean isLive) {
    this.isLive = isLive;
    this.bodies = bodies;
    this.latencyMillis = latencyMillis;
  }

  int latencyMillis() {
    return latencyMillis;
  }

  /** Whether a call that arrives now is within the limit; counts it either way. */
  boolean allows(String instance, String method) {
    served++;
    boolean allowed = pacing.allows(instance + "/" + method, System.nanoTime());
    refused += allowed ? 0 : 1;
    return allowed;
  }

  Sickness sickness(String instance) {
    return sick.getOrDefault(instance, Sickness.NONE);
  }

  /** Makes so many neighbours sick, from this id on. */
  void infect(long first, int count, Sickness sickness) {
    for (int i = 0; i < count; i++) {
      sick.put(Long.toString(first + i), sickness);
    }
  }

  ByteBuf body(String instance, String method) {
    String account = ACCOUNT.get(method);
    if (account != null) {
      return Unpooled.copiedBuffer(account, StandardCharsets.UTF_8);
    }
    ByteBuf messages = messages(instance, method);
    return isLive && method.startsWith("last") ? withOneNew(method, messages) : messages;
  }

  /** The body with a message before all others that nobody has seen yet. */
  private ByteBuf withOneNew(String method, ByteBuf messages) {
    boolean outgoing = method.equals("lastOutgoingMessages");
    String fresh = String.format(
        Locale.ROOT,
        "[{\"type\":\"%s\",\"idMessage\":\"LIVE%012X\",\"timestamp\":%d,\"typeMessage\":\"textMessage\","
            + "\"chatId\":\"%d@c.us\",\"textMessage\":\"order number %d\"%s},",
        outgoing ? "outgoing" : "incoming",
        served,
        System.currentTimeMillis() / 1_000,
        79_000_000_000L + served % 997,
        served,
        outgoing ? ",\"statusMessage\":\"sent\",\"sendByApi\":true" : "");
    return Unpooled.wrappedBuffer(
        Unpooled.copiedBuffer(fresh, StandardCharsets.UTF_8),
        messages.slice(1, messages.readableBytes() - 1));
  }

  private ByteBuf messages(String instance, String method) {
    return bodies
        .get(Math.floorMod((instance + method).hashCode(), bodies.size()))
        .duplicate();
  }

  /** Calls and refused calls since the last time that somebody asked. */
  String counts() {
    String counts = served + " " + refused;
    served = 0;
    refused = 0;
    return counts;
  }
}
