package io.greenjournal.core.journal;

/** Where the next page begins; opaque, made by the store that gave the page. */
public record Cursor(String value) {}
