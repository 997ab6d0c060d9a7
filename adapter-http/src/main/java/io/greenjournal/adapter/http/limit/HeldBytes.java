package io.greenjournal.adapter.http.limit;

import java.io.ByteArrayOutputStream;

/** The bytes of one answer while they come. They count against the memory of all answers until released. */
public final class HeldBytes {
  private final MemoryBudget memory;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
  private boolean released;

  public HeldBytes(MemoryBudget memory) {
    this.memory = memory;
  }

  /** @throws NoRoomException when all answers under way are too large together */
  public synchronized void add(byte[] chunk) {
    if (released || !memory.take(chunk.length)) {
      throw new NoRoomException();
    }
    bytes.writeBytes(chunk);
  }

  public synchronized byte[] toArray() {
    return bytes.toByteArray();
  }

  public synchronized void release() {
    if (!released) {
      released = true;
      memory.giveBack(bytes.size());
    }
  }

  /** There is no room for more bytes. */
  public static final class NoRoomException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
