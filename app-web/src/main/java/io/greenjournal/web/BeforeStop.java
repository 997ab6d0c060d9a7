package io.greenjournal.web;

/** Something that works by itself, to be ended before the cache is closed. */
@FunctionalInterface
public interface BeforeStop {
  void stop();
}
