package io.greenjournal.core.port;

import io.greenjournal.core.journal.SourceCall;

/**
 * Hears of every call to the vendor, for logs, metrics and traces. Called by many threads, some of them busy
 * with other calls: an implementation is quick and never throws; what it throws all the same is dropped.
 */
@FunctionalInterface
public interface SourceCallListener {
  /** Nobody listens. */
  SourceCallListener NONE = call -> {};

  void ended(SourceCall call);
}
