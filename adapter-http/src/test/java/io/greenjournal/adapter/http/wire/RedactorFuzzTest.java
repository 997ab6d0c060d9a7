package io.greenjournal.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.Token;
import io.micronaut.http.HttpMethod;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

/** Whatever stands around a token and however it is spelled, it does not come out. */
class RedactorFuzzTest {
  private static final int TELLING = 12;

  @Property(seed = "1")
  void no_telling_part_of_a_token_comes_out(
      @ForAll
          @CharRange(from = 'a', to = 'z')
          @CharRange(from = '0', to = '9')
          @Chars({'+', '-', '_', '.'})
          @StringLength(min = TELLING, max = 60)
          String secret,
      @ForAll @StringLength(max = 300) String before,
      @ForAll @StringLength(max = 300) String after,
      @ForAll Random random) {
    String text = before + disguised(secret, random) + after;

    String line = new Redactor(Token.of(secret)).line(text);

    assertThat(line.length()).isLessThanOrEqualTo(161);
    assertThat(line.lines().count()).isLessThanOrEqualTo(1);
    String seen = line.toLowerCase(Locale.ROOT);
    for (int i = 0; i + TELLING <= secret.length(); i++) {
      assertThat(seen).as(text).doesNotContain(secret.substring(i, i + TELLING));
    }
  }

  @Property(seed = "1")
  void any_text_becomes_one_short_line(@ForAll String text, @ForAll Random random) {
    String repeated = text.repeat(1 + random.nextInt(200));

    String line = new Redactor(Token.of("s3cr3t")).line(repeated);

    assertThat(line.length()).isLessThanOrEqualTo(161);
    assertThat(line).doesNotContain("s3cr3t").doesNotContain("\n", "\u202e", "\u0000");
  }

  @Property(seed = "1")
  void a_token_is_in_a_request_only_on_the_wire(
      @ForAll @StringLength(min = 8, max = 60) String any) {
    String secret = "tok:" + any.replaceAll("[\\u0000-\\u0020/?#]|[\\ud800-\\udfff]", "-");
    SecretRequest request = new SecretRequest(
        HttpMethod.GET,
        URI.create("https://api.example/waInstance1/getSettings/~token~?minutes=1"),
        Token.of(secret),
        () -> {});
    var wire = request.toHttpRequestWithoutBody();

    String shown = String.join(
        " ",
        request.toString(),
        request.getUri().toString(),
        request.getPath(),
        request.getHeaders().asMap().toString(),
        wire.toString(),
        wire.headers().toString());

    assertThat(shown).doesNotContain(secret);
    String sent = wire.uri().substring("/waInstance1/getSettings/".length());
    assertThat(sent.chars()).allMatch(c -> c > ' ' && c < 127 && c != '/' && c != '?' && c != '#');
    assertThat(URLDecoder.decode(sent, StandardCharsets.UTF_8)).isEqualTo(secret);
  }

  private static String disguised(String secret, Random random) {
    int cut = random.nextInt(secret.length());
    List<UnaryOperator<String>> ways = List.of(
        s -> s,
        s -> s.toUpperCase(Locale.ROOT),
        s -> URLEncoder.encode(s, StandardCharsets.UTF_8),
        s -> each(s, c -> String.format("%%%02x", c)),
        s -> each(s, c -> c % 3 == 0 ? String.format("%%%02X", c) : Character.toString(c)),
        s -> each(s, c -> String.format("%%25%02x", c)),
        s -> each(s, c -> String.format("\\u%04x", c)),
        s -> each(s, c -> "&#" + c + ";"),
        s -> each(s, c -> String.format("&#x%x;", c)),
        s -> Base64.getEncoder()
            .encodeToString(("x".repeat(cut) + s).getBytes(StandardCharsets.UTF_8)),
        s -> s.substring(0, cut) + "\n" + s.substring(cut),
        s -> s.substring(0, cut) + "<b>" + s.substring(cut),
        s -> s.substring(0, cut),
        s -> s.substring(cut),
        s -> "<title>" + s + "</title>",
        s -> "/waInstance1/getSettings/" + s + "?x=" + s);
    return ways.get(random.nextInt(ways.size())).apply(secret);
  }

  private static String each(String text, IntFunction<String> spelled) {
    return IntStream.range(0, text.length())
        .mapToObj(i -> spelled.apply(text.charAt(i)))
        .collect(Collectors.joining());
  }
}
