package io.greenjournal.web.shell;

/** A page above the present one. */
public record Crumb(String href, String text) {}
