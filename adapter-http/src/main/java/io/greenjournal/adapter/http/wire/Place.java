package io.greenjournal.adapter.http.wire;

import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.partner.PartnerConnection;
import java.net.URI;

/**
 * Where calls go, and whose limits they count against.
 *
 * @param owner the instance, or {@code partner}, as logs and events name it
 * @param apiUrl as somebody entered it
 * @param prefix address and path up to the method's name
 */
record Place(String owner, Messenger messenger, URI apiUrl, String prefix, Token token) {
  private static final String MAX_PREFIX = "/v3";

  /** The vendor's MAX pages have a prefix that some people store as a part of the address. */
  static Place of(Connection connection) {
    String base = base(connection.apiUrl());
    if (base.endsWith(MAX_PREFIX)) {
      base = base.substring(0, base.length() - MAX_PREFIX.length());
    }
    String dialect = connection.messenger() == Messenger.MAX ? MAX_PREFIX : "";
    return new Place(
        connection.id().value(),
        connection.messenger(),
        connection.apiUrl(),
        base + dialect + "/waInstance" + connection.id() + "/",
        connection.token());
  }

  /** A partner has a limit of its own, the same for every messenger. */
  static Place of(PartnerConnection connection) {
    return new Place(
        "partner",
        Messenger.WHATSAPP,
        connection.partnerApiUrl(),
        base(connection.partnerApiUrl()) + "/partner/",
        connection.token());
  }

  private static String base(URI apiUrl) {
    return apiUrl.toString().replaceFirst("/+$", "");
  }

  /** The address of a call with a placeholder where the secret belongs. */
  URI url(ApiMethod method, String query) {
    return URI.create(prefix + method.word() + "/" + SecretRequest.PLACEHOLDER + query);
  }

  /** What a failing server has in common with other calls to it. */
  String host() {
    return apiUrl.getScheme() + "://" + apiUrl.getRawAuthority();
  }

  @Override
  public String toString() {
    return "Place[" + owner + "]";
  }
}
