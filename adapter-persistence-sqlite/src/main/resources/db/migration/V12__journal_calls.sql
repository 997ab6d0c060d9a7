-- Calls of each journal in a calendar month (UTC), as the vendor counts them against the quota of a plan.
CREATE TABLE journal_calls (
  inst  INT NOT NULL,
  dir   INT NOT NULL,
  month INT NOT NULL,              -- 202611 is November 2026
  calls INT NOT NULL,
  PRIMARY KEY (inst, dir, month)
) STRICT, WITHOUT ROWID;

-- How often the vendor may have counted a run; more than once where it was repeated.
ALTER TABLE sync_run ADD COLUMN calls INT NOT NULL DEFAULT 1;

-- Of what was called before, at least as much as is still known.
INSERT INTO journal_calls (inst, dir, month, calls)
SELECT inst, dir, CAST(strftime('%Y%m', started_ms / 1000, 'unixepoch') AS INTEGER), count(*)
  FROM sync_run
 GROUP BY 1, 2, 3;
