-- One row to try the storage with after it has refused something; empty otherwise.
CREATE TABLE probe (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  bytes BLOB NOT NULL
) STRICT;

-- What is done by itself, and when; a name that is missing has its default.
CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- How many days of an instance are kept; no row: for ever.
CREATE TABLE retention (
  inst INTEGER PRIMARY KEY,
  days INT NOT NULL CHECK (days > 0)
) STRICT;

-- What was done by itself or is being done; the latest of each kind.
CREATE TABLE job (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  what     TEXT NOT NULL,            -- backup, retention
  state    TEXT NOT NULL,            -- running, done, failed, interrupted
  began_ms INT  NOT NULL,
  ended_ms INT,                      -- NULL while it runs
  detail   TEXT NOT NULL DEFAULT ''  -- the name of a file, or a word for what went wrong
) STRICT;
CREATE INDEX job_of_kind ON job (what, id);

-- What people and jobs did that cannot be undone. Rows are only ever added, and each carries the hash of the one
-- before, so that a row that is changed or missing shows.
CREATE TABLE audit (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  at_ms   INT  NOT NULL,
  who     TEXT NOT NULL,             -- the name of a user, or of what acted by itself
  act     TEXT NOT NULL,
  subject TEXT NOT NULL,             -- an instance or a file; never a person of a chat
  counts  TEXT NOT NULL,             -- how much: name=number, joined by commas
  before  BLOB NOT NULL,             -- hash of the row before
  hash    BLOB NOT NULL              -- SHA-256 of the row and of before
) STRICT;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN
  SELECT RAISE(ABORT, 'the audit is only added to');
END;
CREATE TRIGGER audit_is_not_cut BEFORE DELETE ON audit BEGIN
  SELECT RAISE(ABORT, 'the audit is only added to');
END;
