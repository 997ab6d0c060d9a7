package io.greenjournal.web.delivery;

/** What the colours of the heat map stand for. */
enum Measure {
  MESSAGES,
  READ,
  FAILED
}
