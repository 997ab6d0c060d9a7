package io.greenjournal.testkit;

/** The lists that an instance serves over a window of time. */
enum FakeJournal {
  INCOMING,
  OUTGOING,
  INCOMING_STATUSES,
  OUTGOING_STATUSES,
  INCOMING_CALLS,
  OUTGOING_CALLS
}
