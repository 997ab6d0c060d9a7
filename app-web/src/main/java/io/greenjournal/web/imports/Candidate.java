package io.greenjournal.web.imports;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.instance.Terms;
import io.greenjournal.core.partner.PartnerInstance;
import io.greenjournal.web.standing.NameText;
import java.time.Instant;

/** One instance of a fetched list, and whether it can be added. */
record Candidate(PartnerInstance instance, Standing standing) {
  /** In the order of the table. */
  enum Standing {
    NEW(true, true),
    /** Here with another token; adding it takes over the partner's. */
    OTHER_TOKEN(true, false),
    /** Can be added, but nothing can be read until it is paid. */
    EXPIRED(true, false),
    HERE(false, false),
    /** Here, and its token stands in the file of instances as code. */
    IN_FILE(false, false),
    NO_TOKEN(false, false),
    UNKNOWN_MESSENGER(false, false),
    DELETED(false, false);

    private final boolean choosable;
    private final boolean proposed;

    Standing(boolean choosable, boolean proposed) {
      this.choosable = choosable;
      this.proposed = proposed;
    }

    boolean isChoosable() {
      return choosable;
    }

    /** Chosen until somebody says otherwise. */
    boolean isProposed() {
      return proposed;
    }
  }

  InstanceId id() {
    return instance.id();
  }

  /** What the vendor calls it, or its number when it has no name. */
  String name() {
    String name = NameText.cut(instance.name());
    return name.isEmpty() ? id().value() : name;
  }

  /** The free plan has a thousand calls a month; nothing else is known of what a plan allows. */
  Pace paceByTariff() {
    return instance.free() ? Pace.FRUGAL : Pace.RELAXED;
  }

  Terms terms(Instant asOf) {
    return new Terms(
        NameText.cut(instance.tariff()), instance.expiresAt(), instance.expired(), asOf);
  }
}
