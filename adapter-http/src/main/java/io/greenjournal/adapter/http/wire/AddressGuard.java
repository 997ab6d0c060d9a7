package io.greenjournal.adapter.http.wire;

import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Refuses addresses that a person could abuse to reach what only this machine may reach: no scheme but
 * https, no credentials, no host that resolves to anything but public addresses.
 */
public final class AddressGuard {
  private final boolean allowPrivate;

  /** @param allowPrivate take http and any host, for tests and demonstrations */
  public AddressGuard(boolean allowPrivate) {
    this.allowPrivate = allowPrivate;
  }

  /** @throws JournalSourceException when this address must not be called, or its host is not known */
  public void check(URI url) {
    String scheme = String.valueOf(url.getScheme());
    if (!scheme.equalsIgnoreCase("https") && !(allowPrivate && scheme.equalsIgnoreCase("http"))) {
      throw refused("only https is allowed");
    }
    if (url.getRawUserInfo() != null) {
      throw refused("an address has no user name");
    }
    if (url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
      throw refused("an address is a host and nothing behind it");
    }
    if (!allowPrivate) {
      checkHost(url.getHost());
    }
  }

  private static void checkHost(String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!isPublic(address)) {
          throw refused("the host is not a public one");
        }
      }
    } catch (UnknownHostException e) {
      throw new JournalSourceException(new SourceFailure.Unreachable("the host is not known"));
    }
  }

  public static boolean isPublic(InetAddress address) {
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

  private static JournalSourceException refused(String why) {
    return new JournalSourceException(new SourceFailure.AddressRefused(why));
  }
}
