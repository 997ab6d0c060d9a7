package io.greenjournal.core.port;

import io.greenjournal.core.partner.PartnerConnection;
import io.greenjournal.core.partner.PartnerInstance;
import java.util.List;

/** Reads what the vendor says about a partner. Creates and deletes nothing. */
@FunctionalInterface
public interface PartnerAccount {
  /**
   * All instances of the partner for one messenger ({@code getInstances}), those deleted in the last months
   * included. The answer opens them all: it holds their tokens.
   *
   * @throws io.greenjournal.core.journal.JournalSourceException when there is no usable answer
   */
  List<PartnerInstance> instances(PartnerConnection connection);
}
