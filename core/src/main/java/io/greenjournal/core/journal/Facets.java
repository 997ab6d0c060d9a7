package io.greenjournal.core.journal;

import java.util.Map;

/**
 * How many records there are by each part of a filter; every part counts under all the other parts.
 *
 * @param total records under the whole filter
 * @param byInstance instance id to count
 * @param byJournal journal word to count
 * @param byType {@code typeMessage} word to count
 * @param byStatus {@code statusMessage} word to count; outgoing records only
 */
public record Facets(
    long total,
    Map<String, Long> byInstance,
    Map<String, Long> byJournal,
    Map<String, Long> byType,
    Map<String, Long> byStatus) {}
