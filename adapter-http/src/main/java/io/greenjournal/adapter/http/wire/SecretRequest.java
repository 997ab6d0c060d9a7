package io.greenjournal.adapter.http.wire;

import io.greenjournal.core.instance.Token;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.MutableHttpRequestWrapper;
import io.micronaut.http.netty.NettyHttpRequestBuilder;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A request whose URL names the token only on the wire. The client logs URLs and puts them into exceptions;
 * what it sees has a placeholder where the token belongs.
 */
final class SecretRequest extends MutableHttpRequestWrapper<Object>
    implements NettyHttpRequestBuilder {
  /** Stands for the token; no method, id or parameter of ours can be spelled like it. */
  static final String PLACEHOLDER = "~token~";

  private final Token token;
  private final Runnable leaving;

  /** @param leaving run when the bytes are made that go out, which may be long after it was asked for */
  static SecretRequest of(Ask<?> ask, Instant moment, Runnable leaving) {
    HttpMethod verb = ask.json().isEmpty() ? HttpMethod.GET : HttpMethod.POST;
    URI url = ask.place().url(ask.method(), ask.query().apply(moment));
    return new SecretRequest(verb, url, ask.place().token(), leaving);
  }

  SecretRequest(HttpMethod verb, URI withPlaceholder, Token token, Runnable leaving) {
    super(ConversionService.SHARED, request(verb, withPlaceholder));
    this.token = token;
    this.leaving = leaving;
  }

  private static HttpRequest<Object> request(HttpMethod verb, URI uri) {
    MutableHttpRequest<Object> request = HttpRequest.create(verb, uri.toString());
    request.accept(MediaType.APPLICATION_JSON_TYPE);
    return verb == HttpMethod.POST ? request.contentType(MediaType.APPLICATION_JSON_TYPE) : request;
  }

  @Override
  public MutableHttpRequest<Object> toMutableRequest() {
    return this;
  }

  @Override
  public io.netty.handler.codec.http.HttpRequest toHttpRequestWithoutBody() {
    var request = new OnTheWire(token, leaving, getMethodName(), getUri().getRawPath());
    getHeaders().forEach((name, values) -> request.headers().add(name, values));
    return request;
  }

  /** The client sets the final path and query on it. */
  private static final class OnTheWire extends DefaultHttpRequest {
    private final Token token;
    private final Runnable leaving;

    OnTheWire(Token token, Runnable leaving, String verb, String path) {
      super(HttpVersion.HTTP_1_1, io.netty.handler.codec.http.HttpMethod.valueOf(verb), path);
      this.token = token;
      this.leaving = leaving;
    }

    /** Asked for when the request line is written, and not before there is a connection. */
    @Override
    public String uri() {
      leaving.run();
      String secret = URLEncoder.encode(token.reveal(), StandardCharsets.UTF_8).replace("+", "%20");
      return super.uri().replace(PLACEHOLDER, secret);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public String toString() {
      return "OnTheWire";
    }
  }
}
