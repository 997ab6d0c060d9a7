package io.greenjournal.adapter.http.body;

import java.util.List;

/**
 * What was made of an answer, record by record.
 *
 * @param unreadable elements that are no record
 * @param endRead the end of the array was seen, and nothing behind it
 */
public record Decoded<T>(List<T> items, int unreadable, boolean endRead) {}
