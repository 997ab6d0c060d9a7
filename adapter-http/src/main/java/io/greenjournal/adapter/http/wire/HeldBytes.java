package io.greenjournal.adapter.http.wire;

import java.io.ByteArrayOutputStream;

/** The bytes of one answer while they come. They count against the memory of all answers until released. */
final class HeldBytes {
  private final MemoryBudget memory;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
  private boolean released;

  HeldBytes(MemoryBudget memory) {
    this.memory = memory;
  }

  /** @throws NoRoomException when all answers under way are too large together */
  synchronized void add(byte[] chunk) {
    if (released || !memory.take(chunk.length)) {
      throw new NoRoomException();
    }
    bytes.writeBytes(chunk);
  }

  synchronized byte[] toArray() {
    return bytes.toByteArray();
  }

  synchronized void release() {
    if (!released) {
      released = true;
      memory.giveBack(bytes.size());
    }
  }

  /** There is no room for more bytes. */
  static final class NoRoomException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
