package io.greenjournal.core.contact;

import io.greenjournal.core.message.ChatId;
import java.util.Optional;

/**
 * Whether a telephone number has an account ({@code checkWhatsapp}, {@code checkAccount}).
 *
 * @param chat the account's chat; WhatsApp tells it for some numbers only, MAX and Telegram for all that exist
 * @param fromCache the vendor did not ask the messenger anew; empty when not told
 */
public record NumberCheck(
    PhoneNumber number, boolean exists, Optional<ChatId> chat, Optional<Boolean> fromCache) {}
