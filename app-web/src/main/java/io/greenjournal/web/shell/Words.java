package io.greenjournal.web.shell;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import io.greenjournal.core.journal.Journal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of the console in one language, and how it writes numbers.
 *
 * <p>This is the one way to text: templates say {@code ${t.of('shell.search')}} or
 * {@code ${t.of('shell.fresh.asOf', time)}}, controllers take a {@code Words} parameter, which is bound
 * from the request. Patterns are those of ICU: {@code {0}}, {@code {0, number}},
 * {@code {0, plural, one {# message} other {# messages}}}; numbers go in as numbers, everything else as
 * text that is ready to print. A missing key is a broken program and throws; a test compares the bundles.
 */
public final class Words {
  private final Language language;
  private final Map<String, String> patterns;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  Words(Language language, Map<String, String> patterns) {
    this.language = language;
    this.patterns = Map.copyOf(patterns);
  }

  public Language language() {
    return language;
  }

  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  // Fixed numbers of arguments, because the templates' expressions do not know varargs.

  public String of(String key) {
    return format(key);
  }

  public String of(String key, Object a) {
    return format(key, a);
  }

  public String of(String key, Object a, Object b) {
    return format(key, a, b);
  }

  public String of(String key, Object a, Object b, Object c) {
    return format(key, a, b, c);
  }

  public String of(String key, Object a, Object b, Object c, Object d) {
    return format(key, a, b, c, d);
  }

  /** With as many arguments as the pattern wants. */
  public String format(String key, Object... arguments) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text for " + key);
    }
    if (pattern.indexOf('{') < 0) {
      return pattern;
    }
    MessageFormat shared =
        formats.computeIfAbsent(key, k -> new MessageFormat(pattern, language.locale()));
    return ((MessageFormat) shared.clone()).format(arguments);
  }

  /** A count, grouped as the language does. */
  public String number(long count) {
    return NumberFormat.getIntegerInstance(language.locale()).format(count);
  }

  /**
   * A share with at most one decimal; {@code –} when the whole is 0, since nothing is known then. Only
   * all is 100 % and only none is 0 %.
   */
  public String percent(long part, long whole) {
    if (whole <= 0) {
      return "–";
    }
    double share = (double) part / whole;
    if (part > 0 && part < whole) {
      share = Math.min(0.999, Math.max(0.001, share));
    }
    NumberFormat format = NumberFormat.getPercentInstance(language.locale());
    format.setMaximumFractionDigits(1);
    return format.format(share);
  }

  /** How a journal is called. */
  public String journal(Journal journal) {
    return of("shell.journal." + journal.word());
  }

  /** A change against before, always with its sign: {@code +38}. */
  public String change(long difference) {
    String sign = difference > 0
        ? DecimalFormatSymbols.getInstance(language.locale()).getPlusSignString()
        : "";
    return sign + number(difference);
  }
}
