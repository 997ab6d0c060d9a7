package io.greenjournal.web.standing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses of the vendor as people type them. */
public final class ApiAddress {
  private ApiAddress() {}

  /**
   * Scheme and shape only; whether the host may be called is decided where calls are made.
   *
   * @param allowPrivate whether {@code http} will do
   */
  public static Optional<URI> read(String text, boolean allowPrivate) {
    try {
      URI url = new URI(text);
      boolean scheme = "https".equalsIgnoreCase(url.getScheme())
          || allowPrivate && "http".equalsIgnoreCase(url.getScheme());
      boolean bare =
          url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null;
      return Optional.of(url).filter(u -> scheme && bare && u.getHost() != null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
