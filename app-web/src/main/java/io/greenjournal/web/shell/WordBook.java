package io.greenjournal.web.shell;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The texts of the console in every language. Each feature has its own bundle {@code i18n/<feature>},
 * and its keys begin with its name: {@code i18n/fleet.properties} (English), {@code fleet_ru.properties},
 * {@code fleet_he.properties}, all in UTF-8.
 */
@Singleton
public final class WordBook {
  /** One line a feature; a new bundle is named here. */
  static final List<String> BUNDLES = List.of(
      "shell", // the frame, times, statuses, states, errors
      "signin", // sign-in and setup
      "journal", // search, filters, lists
      "views", // filters that are kept, and what the list shows
      "message", // one message
      "chats", // chats, and one of them
      "statuses", // 24-hour posts
      "delivery", // how sent messages fared
      "fleet", // the first page
      "standing", // what is wrong with an instance
      "acts", // link, restart, log out, a new token
      "instances", // add, look at, change, delete
      "house", // data, backups, retention, erasing
      "audit", // who did what
      "palette", // from any page to anything
      "about", // what this console is made of
      "gallery", // every component in every state; in the demo only
      "imports", // all instances of a partner at once
      "tracking", // how an instance is doing, and what mends it
      "settings", // what people choose for themselves
      "start", // the first run
      "push", // notifications that the vendor sends
      "export", // messages as a file
      "sync"); // what is read now, next and before

  private final Map<Language, Words> words = new EnumMap<>(Language.class);

  public WordBook() {
    Arrays.stream(Language.values()).forEach(l -> words.put(l, new Words(l, read(l))));
  }

  /** The texts in one language; made once, safe for any number of threads. */
  public Words in(Language language) {
    Words found = words.get(language);
    if (found == null) {
      throw new IllegalArgumentException("no texts in " + language);
    }
    return found;
  }

  /** Key to pattern, of all features. */
  static Map<String, String> read(Language language) {
    Map<String, String> all = new HashMap<>();
    BUNDLES.forEach(bundle -> read(bundle, language)
        .forEach((key, pattern) -> all.put(key.toString(), pattern.toString())));
    return all;
  }

  static Properties read(String bundle, Language language) {
    String suffix = language == Language.ENGLISH ? "" : "_" + language.tag();
    String name = "/i18n/" + bundle + suffix + ".properties";
    Properties read = new Properties();
    try (InputStream in = WordBook.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing " + name);
      }
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }
}
