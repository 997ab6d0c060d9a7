-- The people of the team and their browsers.
CREATE TABLE user (
  id            INTEGER PRIMARY KEY AUTOINCREMENT, -- never reused
  name          TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL,
  role          TEXT NOT NULL
) STRICT;

CREATE TABLE session (
  secret_hash TEXT PRIMARY KEY,  -- SHA-256 of the cookie's secret; the secret itself is nowhere
  user_id     INT  NOT NULL,     -- 0: a visitor who has not signed in
  csrf_seed   TEXT NOT NULL,
  created_ms  INT  NOT NULL,
  seen_ms     INT  NOT NULL
) STRICT;
CREATE INDEX session_of_user ON session (user_id);

-- Failed attempts to sign in, for slowing down guesses.
CREATE TABLE sign_in_failure (
  id      INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  at_ms   INT  NOT NULL
) STRICT;
CREATE INDEX failure_of_subject ON sign_in_failure (subject, at_ms);
CREATE INDEX failure_by_age ON sign_in_failure (at_ms);
