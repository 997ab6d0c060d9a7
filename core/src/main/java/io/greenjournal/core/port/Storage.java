package io.greenjournal.core.port;

import io.greenjournal.core.house.StorageSize;
import io.greenjournal.core.house.StorageTrouble;
import java.util.Optional;

/**
 * Whether the cache can keep what it is given. A write that the storage refuses is rolled back as a whole and ends
 * with a {@link StorageRefusedException}, whichever port it came through; from then on the cache is in trouble
 * until a {@link #probe} succeeds. Reading goes on all the while.
 */
public interface Storage {
  /** Why nothing can be kept at this moment; empty when all is well. Costs nothing. */
  Optional<StorageTrouble> trouble();

  /**
   * In trouble, tries with a small write whether it has passed; otherwise does nothing.
   *
   * @return what {@link #trouble} says afterwards
   */
  Optional<StorageTrouble> probe();

  /** How large the cache is. */
  StorageSize size();
}
