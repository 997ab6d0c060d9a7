package io.greenjournal.web.house;

import io.greenjournal.web.shell.Words;

/** Sizes as people read them. */
public final class ByteCount {
  private static final double STEP = 1_024;

  private ByteCount() {}

  public static String text(long bytes, Words t) {
    double size = bytes / STEP;
    if (size < STEP) {
      return t.of("house.size.kb", Math.ceil(size));
    }
    size /= STEP;
    return size < STEP ? t.of("house.size.mb", size) : t.of("house.size.gb", size / STEP);
  }
}
