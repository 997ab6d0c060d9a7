-- What is derived from the records, kept in the same transaction as they are: figures, the chats by their last
-- activity, who answers whom, and which ids are one person's.

-- Which of it stands, by version; what does not is made from the records when the cache is opened.
CREATE TABLE derived (
  what    TEXT PRIMARY KEY,
  version INT  NOT NULL
) STRICT, WITHOUT ROWID;

-- Counts of the records of a span of time, in one value: how many of each journal, kind, delivery status and
-- sent-by-API, and how many took how long to be delivered and read.
CREATE TABLE figure (
  inst   INT  NOT NULL,            -- 0: all instances together
  width  INT  NOT NULL,            -- hours in the span: 1, 24, or 0 for all time
  start  INT  NOT NULL,            -- hours since 1970; 0 for all time
  counts BLOB NOT NULL,
  PRIMARY KEY (inst, width, start)
) STRICT, WITHOUT ROWID;

-- Messages of a chat, without status posts. Ids of one person are read as one chat: one of them stands for all,
-- and has their counts.
ALTER TABLE chat ADD COLUMN last INT;                         -- the latest message.id; NULL when none
ALTER TABLE chat ADD COLUMN incoming INT NOT NULL DEFAULT 0;
ALTER TABLE chat ADD COLUMN outgoing INT NOT NULL DEFAULT 0;
ALTER TABLE chat ADD COLUMN read_as INT;                      -- the chat.id that stands for it; NULL: it does
CREATE INDEX chat_by_activity ON chat (last) WHERE last IS NOT NULL;
CREATE INDEX chat_by_activity_of_instance ON chat (inst, last) WHERE last IS NOT NULL;
CREATE INDEX chat_read_as ON chat (read_as) WHERE read_as IS NOT NULL;

-- Two ids of one person, as the vendor itself has named them together.
CREATE TABLE alias (
  inst       INT  NOT NULL,
  wid        TEXT NOT NULL,
  other      TEXT NOT NULL,        -- the greater of the two
  source     TEXT NOT NULL,        -- where both stood
  chat       TEXT,                 -- the message that named both; NULL when it was none
  id_message TEXT,
  seen_ms    INT  NOT NULL,
  PRIMARY KEY (inst, wid, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_other ON alias (inst, other);

-- Which message a message is about; it may not be in the cache, or come later.
CREATE TABLE relation (
  message INT  NOT NULL,           -- the message.id of the later one
  kind    INT  NOT NULL,           -- 0 quote, 1 reaction, 2 poll update, 3 edit, 4 deletion, 5 chosen button or line
  chat    INT  NOT NULL,           -- chat.id, of both
  target  TEXT NOT NULL,           -- the vendor's id of the earlier one
  PRIMARY KEY (message, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_to ON relation (target, chat, kind, message);

CREATE TRIGGER message_gone AFTER DELETE ON message BEGIN
  DELETE FROM relation WHERE message = old.id;
  UPDATE chat
     SET incoming = incoming - (old.dir = 0),
         outgoing = outgoing - (old.dir = 1),
         last = iif(last > old.id, last,
                    (SELECT max(m.id)
                       FROM (SELECT chat.id AS one UNION ALL SELECT c.id FROM chat c WHERE c.read_as = chat.id) x
                       JOIN message m ON m.chat = x.one AND m.dir IN (0, 1)))
   WHERE old.dir IN (0, 1)
     AND id = (SELECT ifnull(c.read_as, c.id) FROM chat c WHERE c.id = old.chat);
END;
