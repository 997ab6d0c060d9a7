-- The cache of the journals. Times are UNIX seconds in UTC; columns that end in _ms are milliseconds.
-- Codes of journals ("dir"): 0 incoming, 1 outgoing, 2 outgoing statuses, 3 incoming statuses.

-- One line of this database itself.
CREATE TABLE cache (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  hash_seed BLOB NOT NULL          -- 16 random bytes: nobody can construct two payloads of one hash
) STRICT;
INSERT INTO cache (id, hash_seed) VALUES (1, randomblob(16));

-- Every instance that something is known of, by a small number that the large tables use. Numbers are never reused.
CREATE TABLE instance (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  id_instance TEXT NOT NULL UNIQUE
) STRICT;

-- The instances that we look after.
CREATE TABLE registration (
  inst      INTEGER PRIMARY KEY REFERENCES instance (id),
  name      TEXT NOT NULL,
  messenger TEXT NOT NULL,
  api_url   TEXT NOT NULL,
  pace      TEXT NOT NULL,
  token     TEXT NOT NULL
) STRICT;

-- Words of the vendor as received, so that unknown ones are kept too.
CREATE TABLE kind (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE        -- typeMessage
) STRICT;
CREATE TABLE delivery_status (
  id   INTEGER PRIMARY KEY,
  word TEXT NOT NULL UNIQUE        -- statusMessage
) STRICT;

-- Chats and senders belong to one instance: what one instance calls a person is no business of another, and
-- forgetting an instance forgets its people.
CREATE TABLE chat (
  id   INTEGER PRIMARY KEY,
  inst INT  NOT NULL,
  wid  TEXT NOT NULL,
  UNIQUE (wid, inst)
) STRICT;
CREATE INDEX chat_of_instance ON chat (inst);
CREATE TABLE sender (
  id           INTEGER PRIMARY KEY,
  inst         INT  NOT NULL,
  wid          TEXT NOT NULL,
  name         TEXT NOT NULL,
  contact_name TEXT NOT NULL,
  type         TEXT                -- NULL when not told
) STRICT;
CREATE INDEX sender_as_named ON sender (inst, wid, name, contact_name);

-- One row a record: what queries need, and its newest and richest payload.
CREATE TABLE message (
  id          INTEGER PRIMARY KEY, -- (first second << 10) | number within it: the order of ids is the order of time
  inst        INT  NOT NULL,
  dir         INT  NOT NULL,
  type        INT  NOT NULL,       -- kind.id
  status      INT  NOT NULL,       -- delivery_status.id of the highest status ever seen; -1 none
  api         INT  NOT NULL,       -- 1 sent by API, 0 not, -1 not told
  ts          INT,                 -- timestamp as received; moves with every action
  id_message  TEXT NOT NULL,
  chat        INT  NOT NULL,       -- chat.id
  sender      INT,                 -- sender.id
  text        TEXT NOT NULL,
  own_status  INT  NOT NULL,       -- the status that this payload itself names; -1 none
  hash        INT  NOT NULL,       -- keyed hash of the payload as received
  payload     BLOB NOT NULL,
  codec       INT  NOT NULL,       -- how the payload is stored: 0 as it is
  observed_ms INT  NOT NULL,       -- when this payload was first seen
  seen_ms     INT  NOT NULL        -- when the record was first seen
) STRICT;
-- An id is unique inside one chat only. Every index ends in the row id, which is the time.
CREATE UNIQUE INDEX m_u ON message (id_message, chat, dir);
CREATE INDEX m_i  ON message (inst, dir);
CREATE INDEX m_ty ON message (inst, type);
CREATE INDEX m_st ON message (inst, status) WHERE status >= 0;
CREATE INDEX m_ch ON message (chat);

-- Every other payload that a record had.
CREATE TABLE observation (
  message     INT  NOT NULL,
  hash        INT  NOT NULL,
  payload     BLOB NOT NULL,
  codec       INT  NOT NULL,
  observed_ms INT  NOT NULL,
  PRIMARY KEY (message, hash)
) STRICT, WITHOUT ROWID;

-- Each delivery status that a record was seen in, at the earliest time the vendor gave for it.
CREATE TABLE status_event (
  message     INT NOT NULL,
  status      INT NOT NULL,
  at          INT,                 -- NULL when the vendor gave no time that can be true
  observed_ms INT NOT NULL,
  PRIMARY KEY (message, status)
) STRICT, WITHOUT ROWID;

-- Normalised text, and tags that narrow a search: 'i17 d1 t3 i17t3'.
CREATE VIRTUAL TABLE fts USING fts5 (text, tags, content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 2", prefix='2 3');

-- Counts of message, kept in the same transaction; rows may stand at 0.
CREATE TABLE stat_day (
  inst INT NOT NULL, day INT NOT NULL, dir INT NOT NULL, type INT NOT NULL, status INT NOT NULL, n INT NOT NULL,
  PRIMARY KEY (inst, day, dir, type, status)
) STRICT, WITHOUT ROWID;
CREATE TABLE stat_hour (
  inst INT NOT NULL, hour INT NOT NULL, dir INT NOT NULL, status INT NOT NULL, n INT NOT NULL,
  PRIMARY KEY (inst, hour, dir, status)
) STRICT, WITHOUT ROWID;
CREATE TABLE stat_total (
  inst INT NOT NULL, dir INT NOT NULL, type INT NOT NULL, status INT NOT NULL, n INT NOT NULL,
  PRIMARY KEY (inst, dir, type, status)
) STRICT, WITHOUT ROWID;

-- Where each journal stands.
CREATE TABLE journal_state (
  inst             INT  NOT NULL,
  dir              INT  NOT NULL,
  as_of_ms         INT,            -- watermark: when the last whole answer was asked for
  complete_from_ms INT,            -- start of the span of coverage that reaches the watermark
  wide_ms          INT,            -- last whole answer over a day or more
  tried_ms         INT,
  failure_code     TEXT NOT NULL DEFAULT '',
  failure_detail   TEXT NOT NULL DEFAULT '',
  failing_since_ms INT,
  failures         INT  NOT NULL DEFAULT 0,
  parked_until_ms  INT,            -- 9223372036854775807: until somebody resumes it
  PRIMARY KEY (inst, dir)
) STRICT, WITHOUT ROWID;

-- Spans that a journal is known to be complete for; they never touch.
CREATE TABLE coverage (
  inst    INT NOT NULL,
  dir     INT NOT NULL,
  from_ms INT NOT NULL,
  to_ms   INT NOT NULL,
  PRIMARY KEY (inst, dir, from_ms)
) STRICT, WITHOUT ROWID;

-- The latest calls of each instance.
CREATE TABLE sync_run (
  id             INTEGER PRIMARY KEY,
  inst           INT  NOT NULL,
  dir            INT  NOT NULL,
  from_ms        INT  NOT NULL,
  to_ms          INT  NOT NULL,
  started_ms     INT  NOT NULL,
  ended_ms       INT  NOT NULL,
  added          INT  NOT NULL,
  changed        INT  NOT NULL,
  unchanged      INT  NOT NULL,
  unreadable     INT  NOT NULL,
  failed         INT  NOT NULL,
  failure_code   TEXT NOT NULL,
  failure_detail TEXT NOT NULL
) STRICT;
CREATE INDEX run_of_instance ON sync_run (inst);
CREATE INDEX run_by_result ON sync_run (inst, failed);
CREATE INDEX run_failed ON sync_run (ended_ms) WHERE failed = 1;

-- What was last seen of an instance at the vendor.
CREATE TABLE instance_fact (
  inst           INTEGER PRIMARY KEY,
  state          TEXT,
  state_since_ms INT,
  state_as_of_ms INT,
  settings_as_of_ms INT
) STRICT;
CREATE TABLE instance_setting (
  inst  INT  NOT NULL,
  name  TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (inst, name)
) STRICT, WITHOUT ROWID;
