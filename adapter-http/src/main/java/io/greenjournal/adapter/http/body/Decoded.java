package io.greenjournal.adapter.http.body;

import io.greenjournal.core.journal.Payload;
import java.util.List;

/**
 * What was made of an answer, record by record.
 *
 * @param unreadable elements that are no record
 * @param endRead the end of the array was seen, and nothing behind it
 * @param samples the beginnings of the first of the unreadable
 */
public record Decoded<T>(List<T> items, int unreadable, boolean endRead, List<Payload> samples) {}
