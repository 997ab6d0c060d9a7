package io.greenjournal.web.audit;

import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.AuditLog;
import io.greenjournal.core.port.StorageRefusedException;
import io.greenjournal.web.signin.CurrentUser;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the audit what was done. What was done stays done where that cannot be written; the log says so then. */
@Singleton
public final class Audit {
  private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

  private final AuditLog log;
  private final InstantSource clock;

  Audit(AuditLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  public void note(CurrentUser user, AuditAct act, InstanceId instance) {
    note(user.name(), act, instance.value(), Map.of());
  }

  /** @param counts how much, by short names of letters */
  public void note(String who, AuditAct act, String subject, Map<String, Long> counts) {
    try {
      log.add(clock.instant(), who, act, subject, counts);
    } catch (StorageRefusedException e) {
      LOG.warn("The audit could not be told of {} by {}: {}", act.word(), who, e.getMessage());
    }
  }
}
