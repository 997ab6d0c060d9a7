package io.greenjournal.core.contact;

import io.greenjournal.core.message.ChatId;

/**
 * Somebody in a group.
 *
 * @param admin may change the group
 * @param owner made the group, or may do all that its maker may
 */
public record GroupMember(ChatId id, boolean admin, boolean owner) {}
