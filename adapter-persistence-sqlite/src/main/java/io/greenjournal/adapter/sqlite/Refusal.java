package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.house.StorageTrouble.Reason;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;

/** Tells a storage that takes no more from everything else that may fail. */
final class Refusal {
  private static final int PRIMARY = 0xff;

  private static final Map<Integer, Reason> REASONS = Map.of(
      SQLiteErrorCode.SQLITE_FULL.code, Reason.FULL,
      SQLiteErrorCode.SQLITE_READONLY.code, Reason.READ_ONLY,
      SQLiteErrorCode.SQLITE_PERM.code, Reason.READ_ONLY,
      SQLiteErrorCode.SQLITE_CANTOPEN.code, Reason.BROKEN,
      SQLiteErrorCode.SQLITE_IOERR.code, Reason.BROKEN);

  private Refusal() {}

  /** Why the storage refused; empty when something else failed. */
  static Optional<Reason> of(CacheFailedException e) {
    return e.getCause() instanceof SQLException sql
        ? Optional.ofNullable(REASONS.get(sql.getErrorCode() & PRIMARY))
        : Optional.empty();
  }
}
