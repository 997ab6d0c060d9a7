package io.greenjournal.adapter.sqlite;

import java.util.List;

/**
 * What a filter leaves out, in the numbers of the database.
 *
 * @param statuses {@code -1} among them for records without one
 * @param chats of the visible instances only, and so the senders
 */
record Unwanted(List<Long> kinds, List<Long> statuses, List<Long> chats, List<Long> senders) {}
