package io.greenjournal.core.port;

/** A question to the cache took longer than its time limit; a narrower one helps. Holds no part of it. */
public final class QueryTimedOutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public QueryTimedOutException(String message, Throwable cause) {
    super(message, cause);
  }
}
