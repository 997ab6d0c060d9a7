package io.greenjournal.core.house;

import java.util.Arrays;
import java.util.Optional;

/** What the audit tells of: acts that cannot be undone, or that open a way in. */
public enum AuditAct {
  BACKUP("backup"),
  RESTORE("restore"),
  /** What is done every day was changed. */
  PLAN("plan"),
  /** How long an instance is kept was changed. */
  RETENTION_SET("retentionSet"),
  /** What was too old was removed. */
  RETENTION("retention"),
  ERASE("erase"),
  /** Messages left as a file. */
  EXPORT("export"),
  INSTANCE_ADDED("instanceAdded"),
  INSTANCE_DELETED("instanceDeleted"),
  /** An instance is reached with another token. */
  TOKEN_CHANGED("tokenChanged"),
  /** The vendor was asked to change what feeds the journals of an instance. */
  SETTINGS_CHANGED("settingsChanged"),
  /** Somebody was shown a code by which a phone links an instance. */
  LINK_CODE_SHOWN("linkCodeShown"),
  /** An instance was restarted at the vendor. */
  INSTANCE_REBOOTED("instanceRebooted"),
  /** An instance was taken off its account at the vendor. */
  INSTANCE_LOGGED_OUT("instanceLoggedOut"),
  MIRROR_TOKEN_MADE("mirrorTokenMade"),
  MIRROR_TOKEN_REVOKED("mirrorTokenRevoked"),
  /** Push was switched on, or its secret replaced. */
  PUSH_SECRET_MADE("pushSecretMade"),
  /** Push was switched off. */
  PUSH_SECRET_REVOKED("pushSecretRevoked"),
  /** A saved view was made one that everybody sees. */
  VIEW_SHARED("viewShared"),
  /** A view that everybody sees got another name. */
  VIEW_RENAMED("viewRenamed"),
  /** A view that everybody saw was taken back or deleted. */
  VIEW_UNSHARED("viewUnshared"),
  /** A person gave themselves another password, which ended their other sessions. */
  PASSWORD_CHANGED("passwordChanged"),
  /** A person ended sessions of their own. */
  SESSIONS_ENDED("sessionsEnded");

  private final String word;

  AuditAct(String word) {
    this.word = word;
  }

  /** As it is stored and looked up in texts. */
  public String word() {
    return word;
  }

  /** Empty for a word of another version. */
  public static Optional<AuditAct> of(String word) {
    return Arrays.stream(values()).filter(act -> act.word.equals(word)).findFirst();
  }
}
