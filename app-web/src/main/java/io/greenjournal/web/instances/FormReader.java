package io.greenjournal.web.instances;

import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceTags;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.usecase.SuggestAddress;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.standing.ApiAddress;
import io.greenjournal.web.standing.NameText;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes an instance of a form, or says which field is wrong. Asks nobody. */
@Singleton
final class FormReader {
  private static final String VENDOR_ID = "[0-9]{4,20}";

  private final boolean allowPrivate;
  private final SuggestAddress suggest = new SuggestAddress();

  FormReader(Settings settings) {
    this.allowPrivate = settings.outbound().allowPrivate();
  }

  /** Fills in messenger and address where they are left open and the id lets them be guessed. */
  InstanceForm complete(InstanceForm form) {
    if (!form.id().matches(VENDOR_ID)) {
      return form;
    }
    SuggestAddress.Suggestion guess = suggest.suggest(new InstanceId(form.id()));
    return form.withAddress(
        form.messenger().isEmpty() ? guess.messenger().word() : form.messenger(),
        form.apiUrl().isEmpty() ? guess.apiUrl().toString() : form.apiUrl());
  }

  /**
   * Goes on with the known token when none was entered, but never at another server: whoever may change the
   * address could have the token sent to himself.
   *
   * @param known how the instance is reached so far; empty for a new one
   */
  FormReading read(InstanceForm form, Optional<Connection> known) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!form.id().matches(VENDOR_ID)) {
      errors.put("id", "instances.error.id");
    }
    if (form.name().isEmpty() || form.name().length() > NameText.LONGEST) {
      errors.put("name", "instances.error.name");
    }
    Optional<Set<String>> tags = InstanceTags.read(form.tags());
    if (tags.isEmpty()) {
      errors.put("tags", "instances.error.tags");
    }
    Optional<URI> url = ApiAddress.read(form.apiUrl(), allowPrivate);
    Optional<Token> kept = known
        .filter(k -> url.map(u -> server(u).equals(server(k.apiUrl()))).orElse(true))
        .map(Connection::token);
    Optional<Token> token = form.token().isEmpty() ? kept : token(form.token());
    if (token.isEmpty()) {
      errors.put("token", tokenError(form, known));
    }
    if (url.isEmpty()) {
      errors.put("apiUrl", "instances.error.apiUrl");
    }
    Optional<Messenger> messenger = Messenger.of(form.messenger());
    if (messenger.isEmpty()) {
      errors.put("messenger", "instances.error.messenger");
    }
    Optional<Pace> pace = pace(form);
    if (pace.isEmpty()) {
      errors.put("pace", "instances.error.pace");
    }
    if (!errors.isEmpty()) {
      return new FormReading(Optional.empty(), Set.of(), errors);
    }
    Connection connection = new Connection(
        new InstanceId(form.id()), messenger.orElseThrow(), url.orElseThrow(), token.orElseThrow());
    return new FormReading(
        Optional.of(new NewInstance(connection, form.name(), pace.orElseThrow())),
        tags.orElseThrow(),
        errors);
  }

  /** One that a tariff can bear; without knowing it, the one between. */
  private static Optional<Pace> pace(InstanceForm form) {
    if (!form.pace().equals(InstanceForm.BY_TARIFF)) {
      return Pace.of(form.pace());
    }
    return Optional.of(
        switch (form.tariff()) {
          case "business" -> Pace.LIVE;
          case "developer" -> Pace.FRUGAL;
          default -> Pace.RELAXED;
        });
  }

  private static String tokenError(InstanceForm form, Optional<Connection> known) {
    if (!form.token().isEmpty()) {
      return "instances.error.token";
    }
    return known.isPresent() ? "instances.error.tokenMoved" : "instances.error.tokenMissing";
  }

  /** Scheme, host and port, however they are spelled. */
  private static String server(URI url) {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    int port = url.getPort() < 0 ? usual : url.getPort();
    return scheme + "://" + String.valueOf(url.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
  }

  private static Optional<Token> token(String text) {
    try {
      return Optional.of(Token.of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
