-- How an instance became what it is at the vendor: its state, and the switches that feed its journals.
CREATE TABLE instance_change (
  id      INTEGER PRIMARY KEY,
  inst    INT  NOT NULL,
  at_ms   INT  NOT NULL,             -- when it was first seen so
  setting TEXT,                      -- NULL: the state
  before  TEXT,                      -- NULL: the first state that was seen
  after   TEXT NOT NULL
) STRICT;
CREATE INDEX instance_change_of ON instance_change (inst, id);
INSERT INTO instance_change (inst, at_ms, after)
SELECT inst, state_since_ms, state FROM instance_fact WHERE state IS NOT NULL ORDER BY inst;

-- The latest change of settings that the vendor was asked for.
CREATE TABLE instance_asked (
  inst     INTEGER PRIMARY KEY,
  asked_ms INT NOT NULL,
  seen_ms  INT                       -- NULL: not read back yet
) STRICT;
CREATE TABLE instance_asked_setting (
  inst  INT  NOT NULL,
  name  TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (inst, name)
) STRICT, WITHOUT ROWID;

-- What is paid for, as a list of a partner told it.
CREATE TABLE instance_terms (
  inst     INTEGER PRIMARY KEY,
  tariff   TEXT NOT NULL,
  expires  TEXT,                     -- ISO-8601 without a zone, as the vendor tells it
  expired  INT  NOT NULL,
  as_of_ms INT  NOT NULL
) STRICT;

-- The latest row of failures of each journal, over or not.
CREATE TABLE journal_failure (
  inst         INT  NOT NULL,
  dir          INT  NOT NULL,
  code         TEXT NOT NULL,
  detail       TEXT NOT NULL,
  since_ms     INT  NOT NULL,
  at_ms        INT  NOT NULL,
  failures     INT  NOT NULL,
  recovered_ms INT,                  -- NULL: it fails still
  PRIMARY KEY (inst, dir)
) STRICT, WITHOUT ROWID;
INSERT INTO journal_failure (inst, dir, code, detail, since_ms, at_ms, failures)
SELECT inst, dir, failure_code, failure_detail, failing_since_ms, tried_ms, failures
  FROM journal_state
 WHERE failure_code <> '' AND failing_since_ms IS NOT NULL AND tried_ms IS NOT NULL;

-- Which instances stand, or once stood, in the file of instances as code.
CREATE TABLE declared_instance (
  inst     INTEGER PRIMARY KEY,
  in_file  INT NOT NULL,
  since_ms INT NOT NULL              -- first seen there, or first missed
) STRICT;
