package io.greenjournal.bench.console;

/**
 * A row of the page that the console is measured against; public since templates read it.
 *
 * @param shape the number of its template
 * @param values what the template puts in, in its order
 */
@SuppressWarnings("ArrayRecordComponent") // Read by templates only, and not compared.
public record JteRow(int shape, String[] values) {}
