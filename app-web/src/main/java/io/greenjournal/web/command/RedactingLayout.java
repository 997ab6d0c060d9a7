package io.greenjournal.web.command;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;

/** Takes secrets out of every log line, stack traces included, whatever the level and whoever logs. */
public final class RedactingLayout extends PatternLayout {
  private static final Pattern VENDOR_URL =
      Pattern.compile("(/waInstance[^/\\s]{1,40}/[^/\\s]{1,60}/)[^/?#\\s\"'<>)\\]]+");
  /** Whatever the shape of the address: what comes behind the method may be a token. */
  private static final Pattern MIRROR_URL = Pattern.compile(
      "(/mirror/(?:v3/)?(?:waInstance[^/\\s]{1,40}/)?(?:[A-Za-z]{1,60}/)?)[^\\s?#\"'<>)\\]]+");

  /** The token of a partner opens every instance of his. */
  private static final Pattern PARTNER_URL = Pattern.compile("(/partner/[A-Za-z]+/)[^/?#\\s\"']+");

  /** Tokens of the mirror and secrets of push. */
  private static final Pattern OUR_TOKEN = Pattern.compile("(gj[mp]_)[A-Za-z0-9_-]+");

  private static final Pattern HEADER =
      Pattern.compile("(?i)((?:authorization|cookie|x-csrf-token)[\"']?\\s*[:=]\\s*)[^\\r\\n,]+");

  @Override
  public String doLayout(ILoggingEvent event) {
    return redact(super.doLayout(event));
  }

  static String redact(String line) {
    String withoutPartner = PARTNER_URL.matcher(line).replaceAll("$1***");
    String withoutTokens = VENDOR_URL.matcher(withoutPartner).replaceAll("$1***");
    String withoutMirror = OUR_TOKEN
        .matcher(MIRROR_URL.matcher(withoutTokens).replaceAll("$1***"))
        .replaceAll("$1***");
    return HEADER.matcher(withoutMirror).replaceAll("$1***");
  }
}
