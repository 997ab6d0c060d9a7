package io.greenjournal.web.instances;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.web.signin.Secrets;
import io.greenjournal.web.standing.NameText;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was entered about an instance, as it was entered.
 *
 * @param token never shown again
 * @param pace {@code tariff} for one that suits the tariff
 * @param tariff {@code business}, {@code developer}, or anything else when it is not known
 * @param version of what was saved when the form was drawn; {@code ""} for a new instance
 */
record InstanceForm(
    String id,
    String token,
    String name,
    String tags,
    String messenger,
    String apiUrl,
    String pace,
    String tariff,
    String version) {
  static final String BY_TARIFF = "tariff";
  static final List<String> TARIFFS = List.of("business", "developer", "unknown");

  private static final Set<String> FIELDS = Set.of(
      "id",
      "token",
      "name",
      "tags",
      "messenger",
      "apiUrl",
      "pace",
      "tariff",
      "version",
      "act",
      "csrfToken");

  static final InstanceForm EMPTY =
      new InstanceForm("", "", "", "", "", "", BY_TARIFF, "unknown", "");

  /** @throws HttpStatusException 400 for a field that no form of ours has */
  static InstanceForm of(Map<String, String> fields) {
    if (!FIELDS.containsAll(fields.keySet())) {
      throw new HttpStatusException(HttpStatus.BAD_REQUEST, "an unknown field");
    }
    return new InstanceForm(
        fields.getOrDefault("id", "").replaceAll("[\\s\\u00a0]", ""),
        fields.getOrDefault("token", "").strip(),
        NameText.clean(fields.getOrDefault("name", "")),
        NameText.clean(fields.getOrDefault("tags", "")),
        fields.getOrDefault("messenger", ""),
        fields.getOrDefault("apiUrl", "").strip(),
        fields.getOrDefault("pace", ""),
        fields.getOrDefault("tariff", ""),
        fields.getOrDefault("version", ""));
  }

  static InstanceForm of(Instance instance) {
    return new InstanceForm(
        instance.id().value(),
        "",
        instance.name(),
        instance.tags().stream().sorted().collect(Collectors.joining(", ")),
        instance.messenger().word(),
        instance.apiUrl().toString(),
        instance.pace().word(),
        "",
        version(instance));
  }

  /** Another one as soon as anything of it that a form changes is another. */
  static String version(Instance instance) {
    String all = String.join(
        "\u001f",
        instance.name(),
        instance.tags().stream().sorted().collect(Collectors.joining(",")),
        instance.messenger().word(),
        instance.apiUrl().toString(),
        instance.pace().word(),
        instance.tokenEnd());
    return Secrets.hash(all).substring(0, 16);
  }

  InstanceForm withVersion(String wanted) {
    return new InstanceForm(id, token, name, tags, messenger, apiUrl, pace, tariff, wanted);
  }

  InstanceForm withAddress(String wantedMessenger, String wantedUrl) {
    return new InstanceForm(
        id, token, name, tags, wantedMessenger, wantedUrl, pace, tariff, version);
  }

  /** What the file of instances as code rules is as it is, whatever was sent. */
  InstanceForm withOwned(Set<String> owned, InstanceForm known) {
    return new InstanceForm(
        id,
        owned.contains("token") ? "" : token,
        owned.contains("name") ? known.name : name,
        owned.contains("tags") ? known.tags : tags,
        owned.contains("messenger") ? known.messenger : messenger,
        owned.contains("apiUrl") ? known.apiUrl : apiUrl,
        owned.contains("pace") ? known.pace : pace,
        tariff,
        version);
  }

  InstanceForm withId(String wanted) {
    return new InstanceForm(wanted, token, name, tags, messenger, apiUrl, pace, tariff, version);
  }

  @Override
  public String toString() {
    return "InstanceForm[" + id + "]";
  }
}
