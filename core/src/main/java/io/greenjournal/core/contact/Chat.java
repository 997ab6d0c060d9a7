package io.greenjournal.core.contact;

import io.greenjournal.core.message.ChatId;
import java.time.Duration;
import java.util.Optional;

/**
 * A conversation of an instance ({@code getChats}).
 *
 * @param name {@code ""} when not told
 * @param phone MAX and Telegram only; empty when hidden, and for groups
 * @param archived WhatsApp only; empty when not told
 * @param unread how many messages wait to be read; empty when not told
 * @param disappearing how long messages stay in it; empty when they stay for good or it is not told
 * @param newId the id this chat goes by since WhatsApp hid its number, or the other way round
 */
public record Chat(
    ChatId id,
    String name,
    ChatType type,
    Optional<PhoneNumber> phone,
    Optional<Boolean> archived,
    Optional<Integer> unread,
    Optional<Duration> disappearing,
    Optional<ChatId> newId) {}
