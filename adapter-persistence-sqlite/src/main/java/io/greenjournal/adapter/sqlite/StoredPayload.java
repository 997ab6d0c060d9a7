package io.greenjournal.adapter.sqlite;

/** What a row holds of a payload, and the number of the {@link Codec} that reads it. */
record StoredPayload(byte[] bytes, int codec) {}
