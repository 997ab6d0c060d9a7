-- The vendor lists a journal by the time of the last action. That is the timestamp as last received, or where it
-- can be no time the second that the record is sorted by; an index along it makes every such page a short walk.
ALTER TABLE message ADD COLUMN acted INT
  GENERATED ALWAYS AS (CASE WHEN ts BETWEEN 1000000000 AND 4102444800 THEN ts ELSE id >> 10 END) VIRTUAL;
CREATE INDEX m_a ON message (inst, dir, acted);

-- Tokens that open the mirror, each for one instance. Only a hash is kept of them.
CREATE TABLE mirror_token (
  id           INTEGER PRIMARY KEY AUTOINCREMENT, -- never reused
  inst         INT  NOT NULL,
  secret_hash  TEXT NOT NULL UNIQUE,              -- SHA-256; the token itself is nowhere
  secret_end   TEXT NOT NULL,                     -- its last four characters
  created_ms   INT  NOT NULL,
  last_used_ms INT                                -- to the minute; NULL when never
) STRICT;
CREATE INDEX mirror_token_of_instance ON mirror_token (inst);
