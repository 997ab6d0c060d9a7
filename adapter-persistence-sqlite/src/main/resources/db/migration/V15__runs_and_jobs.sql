-- When a run was to begin, why its journal was asked just then, and how large the answer was; NULL and '' where nobody
-- noted it.
ALTER TABLE sync_run ADD COLUMN planned_ms INT;
ALTER TABLE sync_run ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE sync_run ADD COLUMN bytes INT;

-- The list of all runs, narrowed; the latest first.
CREATE INDEX run_of_journal ON sync_run (dir);
CREATE INDEX run_failed_latest ON sync_run (id) WHERE failed = 1;

-- What people asked for: some journals, read now.
CREATE TABLE sync_job (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  state       TEXT NOT NULL,         -- queued, running, done, failed, cancelled, interrupted
  asked_by    TEXT NOT NULL,         -- the name of a user
  asked_ms    INT  NOT NULL,
  began_ms    INT,
  ended_ms    INT,                   -- NULL while anything of it waits or is asked
  interrupted INT  NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX sync_job_open ON sync_job (id) WHERE ended_ms IS NULL;

-- A journal that is read for a job.
CREATE TABLE sync_part (
  job      INT  NOT NULL,
  inst     INT  NOT NULL,
  dir      INT  NOT NULL,
  state    TEXT NOT NULL,            -- waiting, running, done, failed, skipped
  began_ms INT,
  ended_ms INT,
  added    INT  NOT NULL DEFAULT 0,
  changed  INT  NOT NULL DEFAULT 0,
  why      TEXT NOT NULL DEFAULT '', -- the word of a failure, or why it was skipped
  PRIMARY KEY (job, inst, dir)
) STRICT, WITHOUT ROWID;
CREATE INDEX sync_part_of_instance ON sync_part (inst);
