package io.greenjournal.web.signin;

import io.micronaut.http.HttpRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;

/** Where a request comes from: the peer itself, since headers about it can be made up. */
final class ClientAddress {
  private ClientAddress() {}

  static String of(HttpRequest<?> request) {
    InetSocketAddress peer = request.getRemoteAddress();
    InetAddress address = peer.getAddress();
    return address == null ? peer.getHostString() : address.getHostAddress();
  }

  /** One customer of a network has a whole IPv6 /64, so that counts as one. */
  static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      return HexFormat.of().formatHex(InetAddress.getByName(address).getAddress(), 0, 8);
    } catch (java.net.UnknownHostException e) {
      return address;
    }
  }
}
