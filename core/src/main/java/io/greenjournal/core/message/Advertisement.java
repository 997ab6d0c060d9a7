package io.greenjournal.core.message;

/**
 * Where a person came from who wrote after tapping an advertisement; incoming WhatsApp only. Every part is
 * {@code ""} when not told.
 *
 * @param mediaType such as {@code IMAGE}
 * @param sourceId the advertisement's id
 * @param sourceType such as {@code ad}
 * @param sourceUrl the advertisement's address
 * @param thumbnailUrl a remote picture; never to be loaded by a page
 */
public record Advertisement(
    String mediaType, String sourceId, String sourceType, String sourceUrl, String thumbnailUrl) {}
