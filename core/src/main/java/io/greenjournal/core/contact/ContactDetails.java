package io.greenjournal.core.contact;

import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Thumbnail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known about one contact ({@code getContactInfo}). Texts are {@code ""} and flags empty when not told.
 *
 * @param avatarUrl where its picture lies: text that was not checked for being an address
 * @param preview the picture itself in small, where it was sent
 * @param lastSeen empty when hidden; the vendor sends nothing, a text or a number, and only a time counts
 * @param messageExpiration how long messages stay in the chat; empty when for good or not told
 * @param mutedUntil empty when not muted or not told
 */
public record ContactDetails(
    ChatId id,
    String name,
    String contactName,
    ChatType type,
    Optional<PhoneNumber> phone,
    String avatarUrl,
    Thumbnail preview,
    String email,
    String category,
    String description,
    List<Product> products,
    Optional<Instant> lastSeen,
    Optional<Boolean> archived,
    Optional<Boolean> disappearing,
    Optional<Boolean> muted,
    Optional<Boolean> business,
    Optional<Duration> messageExpiration,
    Optional<Instant> mutedUntil) {
  public ContactDetails {
    products = List.copyOf(products);
  }

  /** No more of it than a masked reader may know: its id and what sort of chat it is. */
  public static ContactDetails bare(ChatId id, ChatType type) {
    return new ContactDetails(
        id,
        "",
        "",
        type,
        Optional.empty(),
        "",
        Thumbnail.NONE,
        "",
        "",
        "",
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
