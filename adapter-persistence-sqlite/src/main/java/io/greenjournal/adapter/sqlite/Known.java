package io.greenjournal.adapter.sqlite;

/**
 * What a merge needs to know of a record in the cache.
 *
 * @param hash of the payload that is shown
 */
record Known(long id, long type, long status, long hash) {}
