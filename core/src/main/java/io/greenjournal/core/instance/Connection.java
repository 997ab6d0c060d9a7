package io.greenjournal.core.instance;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * What a call to the vendor needs to know of an instance.
 *
 * @param apiUrl base address without the instance; MAX addresses with and without {@code /v3} are both fine
 */
public record Connection(InstanceId id, Messenger messenger, URI apiUrl, Token token) {
  /**
   * A WhatsApp instance, with the three values that the vendor's console shows for it.
   *
   * @throws IllegalArgumentException when one of them cannot be what it should be
   */
  public static Connection whatsApp(String idInstance, String apiUrl, String apiTokenInstance) {
    return of(Messenger.WHATSAPP, idInstance, apiUrl, apiTokenInstance);
  }

  /** A MAX instance; as {@link #whatsApp}. */
  public static Connection max(String idInstance, String apiUrl, String apiTokenInstance) {
    return of(Messenger.MAX, idInstance, apiUrl, apiTokenInstance);
  }

  /** A Telegram instance; as {@link #whatsApp}. */
  public static Connection telegram(String idInstance, String apiUrl, String apiTokenInstance) {
    return of(Messenger.TELEGRAM, idInstance, apiUrl, apiTokenInstance);
  }

  private static Connection of(Messenger messenger, String id, String apiUrl, String token) {
    return new Connection(new InstanceId(id), messenger, address(apiUrl), Token.of(token));
  }

  /** Never repeats what was entered: a whole URL of the vendor holds the token. */
  private static URI address(String apiUrl) {
    try {
      return new URI(apiUrl);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("an apiUrl is like https://1101.api.green-api.com");
    }
  }
}
