package io.greenjournal.testkit;

/**
 * The edit or deletion of a message.
 *
 * @param id of the record that tells it
 */
record DemoRevision(String id, long at, boolean deletes) {}
