package io.greenjournal.web.command;

import java.util.Set;

/**
 * What the console may call.
 *
 * @param allowPrivate addresses of instances may be {@code http://}, private, loopback or any other
 * @param hosts may be called beside the vendor's, each {@code host} or {@code host:port}
 */
public record Outbound(boolean allowPrivate, Set<String> hosts) {
  static final Outbound VENDOR = new Outbound(false, Set.of());
  static final Outbound ANYWHERE = new Outbound(true, Set.of());

  public Outbound {
    hosts = Set.copyOf(hosts);
  }
}
