package io.greenjournal.web;

/** Something to be done once before the first request is answered. May refuse the start. */
@FunctionalInterface
public interface BeforeStart {
  void run();
}
