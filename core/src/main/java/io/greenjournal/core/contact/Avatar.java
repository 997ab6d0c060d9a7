package io.greenjournal.core.contact;

import io.greenjournal.core.message.Thumbnail;
import java.util.Optional;

/**
 * The picture of a chat ({@code getAvatar}).
 *
 * @param url where it lies, {@code ""} when there is none; text that was not checked for being an address
 * @param available whether it may be seen, in older answers whether the account exists; empty when not told
 * @param preview the picture itself in small, where it was sent
 * @param reason the vendor's word for why there is none, {@code ""} when not told
 */
public record Avatar(String url, Optional<Boolean> available, Thumbnail preview, String reason) {}
