-- Names of senders as they are looked for: normalised words, and the instance as a tag ('i17'). A row is a sender.
CREATE VIRTUAL TABLE sender_name USING fts5 (name, tags, content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 2", prefix='2 3');
CREATE TRIGGER sender_gone AFTER DELETE ON sender BEGIN
  DELETE FROM sender_name WHERE rowid = old.id;
END;

-- What people have tagged instances with; lower case.
CREATE TABLE instance_tag (
  inst INT  NOT NULL,
  tag  TEXT NOT NULL,
  PRIMARY KEY (inst, tag)
) STRICT, WITHOUT ROWID;
