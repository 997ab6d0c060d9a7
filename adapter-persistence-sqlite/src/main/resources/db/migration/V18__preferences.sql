-- How each person wants the console to look.
CREATE TABLE preference (
  user_id   INTEGER PRIMARY KEY,     -- 0: the owner of the demo
  language  TEXT,                    -- NULL: as the browser asks
  zone      TEXT,                    -- NULL: the zone of the server
  theme     TEXT NOT NULL,
  shortcuts TEXT NOT NULL
) STRICT;

-- The kind of browser that a session began in, in our own words.
ALTER TABLE session ADD COLUMN browser TEXT NOT NULL DEFAULT '';
