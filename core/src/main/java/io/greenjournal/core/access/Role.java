package io.greenjournal.core.access;

/** What a user may do; see the security controls of the documentation. */
public enum Role {
  /** Everything. */
  OWNER,
  /** Looks after granted instances. */
  OPERATOR,
  /** Reads granted instances. */
  VIEWER
}
