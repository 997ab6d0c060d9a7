package io.greenjournal.web.messages;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An address from a message that may be followed: of a harmless scheme, without a user name that pretends to
 * be a host. Everything else is text.
 *
 * @param href what the link opens
 * @param host the host in ASCII, so that look-alike letters are seen; {@code ""} for schemes without one
 * @param plain the scheme is {@code http}: whoever listens can read and change it
 */
public record SafeLink(String href, String host, boolean plain) {
  private static final Set<String> WITHOUT_HOST = Set.of("mailto", "tel", "geo");
  private static final Pattern DIALLED = Pattern.compile("[0-9+*#().-]{1,40}");
  private static final int LONGEST = 2048;

  /** The link that a text is; empty when it is none, or none that may be followed. */
  public static Optional<SafeLink> of(String text) {
    if (text.length() > LONGEST || text.chars().anyMatch(SafeLink::isSuspicious)) {
      return Optional.empty();
    }
    try {
      return of(new URI(text.strip()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<SafeLink> of(URI uri) {
    String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    if (scheme.equals("tel") && !DIALLED.matcher(uri.getSchemeSpecificPart()).matches()) {
      return Optional.empty();
    }
    if (WITHOUT_HOST.contains(scheme)) {
      return Optional.of(new SafeLink(uri.toASCIIString(), "", false));
    }
    boolean web = scheme.equals("https") || scheme.equals("http");
    String authority = Optional.ofNullable(uri.getRawAuthority()).orElse("");
    if (!web || authority.isEmpty() || authority.contains("@") || authority.contains("%")) {
      return Optional.empty();
    }
    return ascii(authority)
        .map(host -> new SafeLink(scheme + "://" + host + rest(uri), host, scheme.equals("http")));
  }

  private static Optional<String> ascii(String authority) {
    try {
      return Optional.of(IDN.toASCII(authority, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String rest(URI uri) {
    String all = uri.toASCIIString();
    int path = all.indexOf('/', all.indexOf("//") + 2);
    int query = all.indexOf('?');
    int from = path >= 0 && (query < 0 || path < query) ? path : query;
    if (from < 0) {
      from = all.indexOf('#');
    }
    return from < 0 ? "" : all.substring(from);
  }

  /** Blanks, controls and bidi controls: an address that needs them wants to look like another one. */
  private static boolean isSuspicious(int c) {
    return c <= ' '
        || c == '\\'
        || c == '"'
        || c == '<'
        || c == '>'
        || Character.getType(c) == Character.FORMAT
        || Character.isISOControl(c);
  }
}
