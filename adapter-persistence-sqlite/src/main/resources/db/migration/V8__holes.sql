-- Spans that a journal is not known to be complete for. Together with coverage they are all of the time since the
-- first contact, and none of them overlap.
CREATE TABLE hole (
  inst    INT  NOT NULL,
  dir     INT  NOT NULL,
  from_ms INT  NOT NULL,
  to_ms   INT  NOT NULL,
  cause   TEXT NOT NULL,
  PRIMARY KEY (inst, dir, from_ms)
) STRICT, WITHOUT ROWID;

-- Until now nobody kept why.
DELETE FROM coverage WHERE to_ms <= from_ms;
INSERT INTO hole (inst, dir, from_ms, to_ms, cause)
SELECT inst, dir, to_ms, next_ms, 'unknown'
  FROM (SELECT inst, dir, to_ms, lead(from_ms) OVER (PARTITION BY inst, dir ORDER BY from_ms) AS next_ms
          FROM coverage)
 WHERE next_ms > to_ms;
