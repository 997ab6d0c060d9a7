package io.greenjournal.core.port;

/** The sides of one cache that a contract needs to see. */
public record Kept(
    JournalStore store, JournalQueryPort journals, SyncLog log, JournalSearch search) {}
