package io.greenjournal.web.export;

import io.greenjournal.core.journal.CachedRecord;
import java.io.IOException;

/** Writes messages one after another; what it holds back at most is what came since the last {@link #flush()}. */
interface RowWriter {
  void row(CachedRecord record) throws IOException;

  /** Hands on all that can be handed on, and forgets it. */
  void flush() throws IOException;

  /** After the last one. */
  void end() throws IOException;
}
