package io.greenjournal.adapter.http.wire;

import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import io.micronaut.http.HttpMethod;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that builds a URL and sends. A URL holds the token, so no URL ever leaves this class. */
public final class GreenApiCall {
  private static final Logger LOG = LoggerFactory.getLogger(GreenApiCall.class);
  private static final String MAX_PREFIX = "/v3";

  private final HttpWire wire;
  private final AddressGuard guard;
  private final Gate gate;

  public GreenApiCall(HttpWire wire, AddressGuard guard, Gate gate) {
    this.wire = wire;
    this.guard = guard;
    this.gate = gate;
  }

  /**
   * The body of a successful answer.
   *
   * @throws JournalSourceException when there is none
   */
  public byte[] get(Connection connection, ApiMethod method) {
    return call(connection, method, HttpMethod.GET, "", "");
  }

  /** As {@link #get(Connection, ApiMethod)}, with a query parameter. */
  public byte[] get(Connection connection, ApiMethod method, String parameter, String value) {
    String query = "?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    return call(connection, method, HttpMethod.GET, query, "");
  }

  /** As {@link #get(Connection, ApiMethod)}, with a JSON body. */
  public byte[] post(Connection connection, ApiMethod method, String json) {
    return call(connection, method, HttpMethod.POST, "", json);
  }

  private byte[] call(
      Connection connection, ApiMethod method, HttpMethod verb, String query, String json) {
    guard.check(connection.apiUrl());
    SecretRequest request =
        new SecretRequest(verb, url(connection, method, query), connection.token());
    HttpAnswer answer = paced(connection, method, request, json);
    LOG.debug(
        "{} of instance {}: {}, {} bytes",
        method.word(),
        connection.id(),
        answer.status(),
        answer.body().length);
    if (!answer.isSuccess()) {
      throw new JournalSourceException(Failures.of(answer, new Redactor(connection.token())));
    }
    return answer.body();
  }

  private HttpAnswer paced(
      Connection connection, ApiMethod method, SecretRequest request, String json) {
    try {
      return through(connection, method, request, json);
    } catch (BrokenException e) {
      LOG.debug(
          "{} of instance {}: the connection broke, once more", method.word(), connection.id());
    }
    try {
      return through(connection, method, request, json);
    } catch (BrokenException e) {
      throw new JournalSourceException(new SourceFailure.Unreachable("the connection broke"));
    }
  }

  private HttpAnswer through(
      Connection connection, ApiMethod method, SecretRequest request, String json) {
    return method.isPaced(connection.messenger())
        ? gate.pass(connection.id(), method, () -> send(connection, method, request, json))
        : send(connection, method, request, json);
  }

  private HttpAnswer send(
      Connection connection, ApiMethod method, SecretRequest request, String json) {
    try {
      return wire.send(request, json.getBytes(StandardCharsets.UTF_8), method.timeout());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JournalSourceException(new SourceFailure.Cancelled());
    } catch (TimeoutException e) {
      throw new JournalSourceException(new SourceFailure.TimedOut());
    } catch (ExecutionException e) {
      if (Failures.isBroken(e)) {
        throw new BrokenException();
      }
      throw new JournalSourceException(Failures.of(e));
    }
  }

  /** The vendor's MAX pages have a prefix that some people store as a part of the address. */
  private static URI url(Connection connection, ApiMethod method, String query) {
    String base = connection.apiUrl().toString().replaceFirst("/+$", "");
    if (base.endsWith(MAX_PREFIX)) {
      base = base.substring(0, base.length() - MAX_PREFIX.length());
    }
    String prefix = connection.messenger() == Messenger.MAX ? MAX_PREFIX : "";
    return URI.create(base + prefix + "/waInstance" + connection.id() + "/" + method.word() + "/"
        + SecretRequest.PLACEHOLDER + query);
  }

  /** The connection broke before the whole answer had come; a read may be repeated once. */
  private static final class BrokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
