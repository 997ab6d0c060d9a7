package io.greenjournal.web.command;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.regex.Pattern;

/** Takes secrets out of every log line, stack traces included, whatever the level and whoever logs. */
public final class RedactingLayout extends PatternLayout {
  private static final Pattern VENDOR_URL =
      Pattern.compile("(/waInstance[^/\\s]{1,40}/[^/\\s]{1,60}/)[^/?#\\s\"'<>)\\]]+");
  private static final Pattern HEADER =
      Pattern.compile("(?i)((?:authorization|cookie|x-csrf-token)[\"']?\\s*[:=]\\s*)[^\\r\\n,]+");

  @Override
  public String doLayout(ILoggingEvent event) {
    return redact(super.doLayout(event));
  }

  static String redact(String line) {
    String withoutTokens = VENDOR_URL.matcher(line).replaceAll("$1***");
    return HEADER.matcher(withoutTokens).replaceAll("$1***");
  }
}
