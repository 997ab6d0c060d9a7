package io.greenjournal.web.mirror;

import io.micronaut.http.HttpRequest;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address that a client gets in place of the vendor's: this console as whoever asks has reached it. */
public final class MirrorAddress {
  private static final String PATH = "/mirror";
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]{2,45}](:[0-9]{1,5})?");

  private MirrorAddress() {}

  /** It is shown to nobody but the asker, so what the asker says of itself does no harm. */
  public static String of(HttpRequest<?> request) {
    return console(request) + PATH;
  }

  /** The console itself, without a slash at the end. */
  public static String console(HttpRequest<?> request) {
    String host = Optional.ofNullable(request.getHeaders().get("Host"))
        .filter(given -> HOST.matcher(given).matches())
        .orElseGet(() -> ours(request.getServerAddress()));
    return (isHttps(request) ? "https://" : "http://") + host;
  }

  private static String ours(InetSocketAddress address) {
    return address.getHostString() + ":" + address.getPort();
  }

  /** A proxy in front of us may speak https; then a browser or the proxy says so. */
  private static boolean isHttps(HttpRequest<?> request) {
    return request.isSecure()
        || Optional.ofNullable(request.getHeaders().get("Origin"))
            .map(origin -> origin.startsWith("https://"))
            .orElse(false)
        || "https".equals(request.getHeaders().get("X-Forwarded-Proto"));
  }
}
