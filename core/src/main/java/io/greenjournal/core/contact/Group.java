package io.greenjournal.core.contact;

import io.greenjournal.core.message.ChatId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A group and who is in it ({@code getGroupData}).
 *
 * @param subject its name, {@code ""} when not told
 * @param owner who made it; empty when not told
 * @param createdAt empty when not told
 * @param inviteLink lets whoever holds it in, so show it to nobody who need not; {@code ""} for those who are
 *     no admin of the group
 */
public record Group(
    ChatId id,
    String subject,
    Optional<ChatId> owner,
    Optional<Instant> createdAt,
    List<GroupMember> members,
    String inviteLink) {
  public Group {
    members = List.copyOf(members);
  }
}
