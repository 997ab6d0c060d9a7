package io.greenjournal.core.partner;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Token;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One instance in a partner's list ({@code getInstances}). The list tells no address: which host serves the
 * instance has to be guessed or asked. Its times name no zone, so they are kept without one.
 *
 * @param token empty when not told or unusable
 * @param name {@code ""} when not told, as every text here
 * @param typeInstance the vendor's word for the messenger
 * @param tariff the vendor's word for the plan
 * @param createdAt empty when never or not told, as every time here
 * @param deleted gone for good; the list holds such instances for some months
 * @param expired not paid for
 * @param free on the free plan
 * @param ofPartner paid by the partner
 */
public record PartnerInstance(
    InstanceId id,
    Optional<Token> token,
    String name,
    String typeInstance,
    String typeAccount,
    String partnerUser,
    String tariff,
    Optional<LocalDateTime> createdAt,
    Optional<LocalDateTime> deletedAt,
    Optional<LocalDateTime> expiresAt,
    boolean deleted,
    boolean expired,
    boolean free,
    boolean ofPartner) {
  /** Which messenger it is for; empty for a word that we have not met. */
  public Optional<Messenger> messenger() {
    return Messenger.of(typeInstance);
  }
}
