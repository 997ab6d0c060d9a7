-- Filters of the journal that people keep by a name. A user of 0 is the owner of the demo.
CREATE TABLE saved_view (
  id     INTEGER PRIMARY KEY AUTOINCREMENT, -- never reused
  maker  INT  NOT NULL,
  name   TEXT NOT NULL,
  query  TEXT NOT NULL,
  shared INT  NOT NULL,
  place  INT  NOT NULL                      -- among the maker's own, or among all shared ones
) STRICT;
CREATE INDEX saved_view_own ON saved_view (maker, place) WHERE shared = 0;
CREATE INDEX saved_view_shared ON saved_view (place) WHERE shared = 1;

-- What the list of the journal shows to whom.
CREATE TABLE journal_layout (
  user_id  INTEGER PRIMARY KEY,
  columns  TEXT NOT NULL,                   -- words with blanks between them
  density  TEXT NOT NULL,
  beside   INT  NOT NULL
) STRICT;
