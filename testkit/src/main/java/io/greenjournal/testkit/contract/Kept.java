package io.greenjournal.testkit.contract;

import io.greenjournal.core.port.JournalQueryPort;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.SyncLog;

/** The sides of one cache that a contract needs to see. */
public record Kept(
    JournalStore store, JournalQueryPort journals, SyncLog log, JournalSearch search) {}
