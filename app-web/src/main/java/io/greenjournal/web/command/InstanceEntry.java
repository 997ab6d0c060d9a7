package io.greenjournal.web.command;

import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceTags;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.usecase.SuggestAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * One instance of the file: {@code id} and {@code token} are needed, messenger and address are guessed from
 * the id where they are missing.
 */
final class InstanceEntry {
  /** The one field that is a list of texts; as a {@link Text} they stand with commas between them. */
  static final String TAGS = "tags";

  static final List<String> FIELDS =
      List.of("id", "token", "name", "messenger", "apiUrl", "pace", TAGS);

  record Text(String value, int line) {}

  private final Map<String, Text> fields;
  private final int line;
  private final boolean allowPrivate;
  private final BiFunction<Integer, String, StartRefused> refused;

  InstanceEntry(
      Map<String, Text> fields,
      int line,
      boolean allowPrivate,
      BiFunction<Integer, String, StartRefused> refused) {
    this.fields = Map.copyOf(fields);
    this.line = line;
    this.allowPrivate = allowPrivate;
    this.refused = refused;
  }

  DeclaredEntry entry() {
    return new DeclaredEntry(
        instance(), text(TAGS).map(this::tags).orElse(Set.of()), fields.keySet());
  }

  private NewInstance instance() {
    InstanceId id = id();
    SuggestAddress.Suggestion guess = new SuggestAddress().suggest(id);
    Messenger messenger = text("messenger").map(this::messenger).orElse(guess.messenger());
    URI apiUrl = text("apiUrl").map(this::apiUrl).orElse(guess.apiUrl());
    String name = text("name").map(Text::value).map(String::strip).orElse("");
    return new NewInstance(
        new Connection(id, messenger, apiUrl, token()),
        name.isEmpty() ? id.value() : name,
        text("pace").map(this::pace).orElse(Pace.LIVE));
  }

  private Set<String> tags(Text text) {
    return InstanceTags.read(text.value())
        .orElseThrow(() -> refused.apply(
            text.line(),
            "tags are at most %d, one word each, of letters, digits, hyphens and underscores"
                .formatted(InstanceTags.MOST)));
  }

  private Optional<Text> text(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  private Text needed(String field) {
    return text(field)
        .orElseThrow(() -> refused.apply(line, "the field '" + field + "' is missing"));
  }

  private InstanceId id() {
    Text id = needed("id");
    if (!InstanceId.isValid(id.value())) {
      throw refused.apply(id.line(), "id must be 1 to 20 digits");
    }
    return new InstanceId(id.value());
  }

  private Token token() {
    Text token = needed("token");
    try {
      return Token.of(token.value());
    } catch (IllegalArgumentException e) {
      throw refused.apply(token.line(), "token must not be blank or hold spaces, '/', '?' or '#'");
    }
  }

  private Messenger messenger(Text text) {
    return Messenger.of(text.value())
        .orElseThrow(() -> notAllowed(
            text,
            "messenger",
            Arrays.stream(Messenger.values()).map(Messenger::word).toList()));
  }

  private Pace pace(Text text) {
    return Pace.of(text.value())
        .orElseThrow(() -> notAllowed(
            text, "pace", Arrays.stream(Pace.values()).map(Pace::word).toList()));
  }

  private StartRefused notAllowed(Text text, String field, List<String> allowed) {
    return refused.apply(
        text.line(),
        "%s '%s' is not one of %s"
            .formatted(field, text.value(), allowed.stream().collect(Collectors.joining(", "))));
  }

  private URI apiUrl(Text text) {
    try {
      URI uri = URI.create(text.value().strip());
      boolean http = allowPrivate && "http".equals(uri.getScheme());
      if ((http || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getUserInfo() == null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Told below, as any other address that is not allowed.
    }
    String http = allowPrivate ? "" : "; http:// needs GREEN_JOURNAL_OUTBOUND_ALLOW_PRIVATE=true";
    throw refused.apply(text.line(), "apiUrl must be an https:// address without a user" + http);
  }
}
