package io.greenjournal.web.journal;

/**
 * Why a part of a search was not used, as a sentence to be.
 *
 * @param key of the sentence among the texts
 * @param value what was typed
 */
record Problem(String key, String value) {}
