package io.greenjournal.adapter.http.wire;

import io.greenjournal.core.journal.SourceFailure;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Refuses addresses that a person could abuse to reach what only this machine may reach, or to hand a token to
 * a stranger: https only, the vendor's hosts or named ones, the usual port, nothing in the path but what MAX
 * and the mirror of a Green Journal have there, and no host that leads to anything but public addresses.
 */
final class AddressGuard {
  private static final List<String> VENDOR = List.of("green-api.com", "greenapi.com");
  private static final Pattern PATH = Pattern.compile("(/mirror)?(/v3)?/*");
  private static final int HTTPS = 443;

  private final boolean allowPrivate;
  private final Set<String> hosts;

  /**
   * @param allowPrivate take http and any host, for tests and demonstrations
   * @param hosts taken beside the vendor's, as {@code host} or {@code host:port}
   */
  AddressGuard(boolean allowPrivate, Set<String> hosts) {
    this.allowPrivate = allowPrivate;
    this.hosts = hosts.stream().map(h -> h.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** What is wrong with this address by its looks; where its host leads to is checked at connecting. */
  Optional<SourceFailure> refusal(URI url) {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !(allowPrivate && scheme.equals("http"))) {
      return refused("only https is allowed");
    }
    if (url.getRawUserInfo() != null) {
      return refused("an address has no user name");
    }
    if (url.getHost() == null
        || url.getRawQuery() != null
        || url.getRawFragment() != null
        || !PATH.matcher(url.getRawPath()).matches()) {
      return refused("an address is a host and nothing behind it");
    }
    return allowPrivate || isKnown(url.getHost().toLowerCase(Locale.ROOT), url.getPort())
        ? Optional.empty()
        : refused("the host is neither the vendor's nor one that was allowed");
  }

  private boolean isKnown(String host, int port) {
    if (port != -1 && port != HTTPS) {
      return hosts.contains(host + ":" + port);
    }
    return hosts.contains(host)
        || VENDOR.stream().anyMatch(vendor -> host.equals(vendor) || host.endsWith("." + vendor));
  }

  /** Whether a host with these addresses may be connected to. */
  boolean allows(List<InetAddress> addresses) {
    return allowPrivate || addresses.stream().allMatch(AddressGuard::isPublic);
  }

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  /** Leaves out what is reserved: shared, protocol, documentation, benchmark and future addresses. */
  private static boolean isPublic4(byte[] b) {
    int first = b[0] & 0xff;
    int second = b[1] & 0xff;
    int third = b[2] & 0xff;
    return first != 0
        && first < 224
        && !(first == 100 && second >= 64 && second < 128)
        && !(first == 192 && second == 0 && (third == 0 || third == 2))
        && !(first == 192 && second == 88 && third == 99)
        && !(first == 198 && (second == 18 || second == 19))
        && !(first == 198 && second == 51 && third == 100)
        && !(first == 203 && second == 0 && third == 113);
  }

  /** Global unicast only, without documentation and without IPv4 addresses in disguise. */
  private static boolean isPublic6(byte[] b) {
    int first = (b[0] & 0xff) << 8 | b[1] & 0xff;
    int second = (b[2] & 0xff) << 8 | b[3] & 0xff;
    return (first & 0xe000) == 0x2000
        && first != 0x2002
        && first != 0x3fff
        && !(first == 0x2001 && (second < 0x200 || second == 0xdb8));
  }

  private static Optional<SourceFailure> refused(String why) {
    return Optional.of(new SourceFailure.AddressRefused(why));
  }
}
