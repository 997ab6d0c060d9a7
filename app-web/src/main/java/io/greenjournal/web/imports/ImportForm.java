package io.greenjournal.web.imports;

import io.greenjournal.core.instance.Token;
import io.greenjournal.core.partner.PartnerConnection;
import io.greenjournal.web.standing.ApiAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the list is fetched, as it was entered.
 *
 * @param token never shown again, and kept no longer than the call takes
 */
record ImportForm(String partnerApiUrl, String token) {
  static final ImportForm EMPTY = new ImportForm("https://api.green-api.com", "");

  static ImportForm of(Map<String, String> fields) {
    return new ImportForm(
        fields.getOrDefault("partnerApiUrl", "").strip().replaceAll("(/partner)?/*$", ""),
        fields.getOrDefault("token", "").strip());
  }

  /** Name of a field to the key of its sentence. */
  Map<String, String> errors(boolean allowPrivate) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (ApiAddress.read(partnerApiUrl, allowPrivate).isEmpty()) {
      errors.put("partnerApiUrl", "imports.error.address");
    }
    if (secret().isEmpty()) {
      errors.put("token", token.isEmpty() ? "imports.error.noToken" : "imports.error.token");
    }
    return errors;
  }

  private Optional<Token> secret() {
    try {
      return Optional.of(Token.of(token));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Only without {@linkplain #errors errors}. */
  PartnerConnection connection() {
    return new PartnerConnection(URI.create(partnerApiUrl), secret().orElseThrow());
  }

  @Override
  public String toString() {
    return "ImportForm[" + partnerApiUrl + "]";
  }
}
