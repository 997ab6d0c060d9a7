package io.greenjournal.core.message;

import java.util.Optional;

/**
 * A file that a message carries.
 *
 * @param downloadUrl where it lies; often {@code ""}, expired, foreign, or a marker such as
 *     <code>{{SWE002}}</code> (over 100 MB), so it is text and not a URL
 * @param caption text below it, {@code ""} when there is none
 * @param fileName meaningful for documents, otherwise made up by the vendor
 * @param mimeType media type, {@code ""} when not told
 * @param thumbnail small preview; JPEG from WhatsApp, WebP from MAX
 * @param animated {@code isAnimated}
 * @param videoNote {@code videoNote}: a round video message
 */
public record MediaFile(
    String downloadUrl,
    String caption,
    String fileName,
    String mimeType,
    Thumbnail thumbnail,
    Optional<Boolean> animated,
    Optional<Boolean> videoNote) {}
