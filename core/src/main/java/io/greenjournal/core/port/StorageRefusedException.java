package io.greenjournal.core.port;

import io.greenjournal.core.house.StorageTrouble;

/** A write was refused by the storage and rolled back; nothing of it is there, and all that was there still is. */
public final class StorageRefusedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final StorageTrouble.Reason reason;

  public StorageRefusedException(StorageTrouble.Reason reason, String sentence) {
    super(sentence);
    this.reason = reason;
  }

  public StorageRefusedException(StorageTrouble.Reason reason, RuntimeException cause) {
    super(cause.getMessage(), cause);
    this.reason = reason;
  }

  public StorageTrouble.Reason reason() {
    return reason;
  }
}
