package io.greenjournal.web.signin;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go on after the sign-in: a page of ours, never another site. */
public final class NextPage {
  /** Each of them is a valid URI, so that leading there cannot fail. */
  private static final Pattern OURS =
      Pattern.compile("/(?![/\\\\])(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*+");

  private static final int LONGEST = 2000;
  static final String HOME = "/";

  /** Finds out where there is something to do. */
  static final String START = "/start";

  private NextPage() {}

  /** The wanted page when it is one of ours, otherwise the first page. */
  public static String of(@Nullable String wanted) {
    return wanted != null && wanted.length() <= LONGEST && OURS.matcher(wanted).matches()
        ? wanted
        : HOME;
  }

  /** Where a sign-in leads: to the page that was asked for, or to where there is something to do. */
  static String after(String wanted) {
    return wanted.equals(HOME) ? START : wanted;
  }

  /** The login page that leads on to the page that was asked for. */
  static URI loginFor(URI asked) {
    String query = asked.getRawQuery();
    String page = of(query == null ? asked.getRawPath() : asked.getRawPath() + "?" + query);
    return URI.create(
        page.equals(HOME)
            ? PublicPaths.LOGIN
            : PublicPaths.LOGIN + "?next=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
  }
}
