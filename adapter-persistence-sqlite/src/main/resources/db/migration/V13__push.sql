-- What the vendor tells by itself (push), beside what its journals answer. Codes of sources: 0 journal, 1 push.
ALTER TABLE message ADD COLUMN source INT NOT NULL DEFAULT 0;      -- of the payload that is shown
ALTER TABLE observation ADD COLUMN source INT NOT NULL DEFAULT 0;
ALTER TABLE status_event ADD COLUMN source INT NOT NULL DEFAULT 0; -- 0 as soon as a journal has shown the status
ALTER TABLE status_event ADD COLUMN detail TEXT NOT NULL DEFAULT '';

-- Delivery statuses that were pushed for messages which the cache does not have yet.
CREATE TABLE waiting_status (
  inst        INT  NOT NULL,
  id_message  TEXT NOT NULL,
  chat        TEXT NOT NULL,       -- the vendor's id: the chat may be unknown too
  status      TEXT NOT NULL,
  at          INT,
  detail      TEXT NOT NULL,
  observed_ms INT  NOT NULL,
  PRIMARY KEY (inst, id_message, chat, status)
) STRICT, WITHOUT ROWID;
CREATE INDEX waiting_by_age ON waiting_status (observed_ms);

-- Notifications that nothing is made of yet, as received.
CREATE TABLE notification (
  id          INTEGER PRIMARY KEY,
  inst        INT  NOT NULL,
  hash        INT  NOT NULL,       -- keyed hash of the payload: the same one is kept once
  kind        TEXT NOT NULL,       -- typeWebhook
  payload     BLOB NOT NULL,
  received_ms INT  NOT NULL,
  UNIQUE (inst, hash)
) STRICT;
CREATE INDEX notification_of_instance ON notification (inst);      -- and, as every index does, by id
CREATE INDEX notification_of_kind ON notification (inst, kind);
CREATE INDEX notification_by_age ON notification (received_ms);

-- What the vendor shows with every notification. Only a hash is kept of it; no row: nothing may be pushed.
CREATE TABLE push_secret (
  inst        INTEGER PRIMARY KEY,
  secret_hash TEXT NOT NULL,       -- SHA-256; the secret itself is nowhere
  secret_end  TEXT NOT NULL,       -- its last four characters
  created_ms  INT  NOT NULL
) STRICT;

-- How much was pushed.
CREATE TABLE push_figure (
  inst    INTEGER PRIMARY KEY,
  last_ms INT NOT NULL,            -- when the last notification was taken
  day     INT NOT NULL,            -- days since 1970 of last_ms
  taken   INT NOT NULL             -- on that day
) STRICT;
