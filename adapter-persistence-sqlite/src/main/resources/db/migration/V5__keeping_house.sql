-- Where the keeping of an instance begins: what is older was removed on purpose and is not taken again.
CREATE TABLE kept_from (
  inst    INTEGER PRIMARY KEY,
  from_ms INT NOT NULL
) STRICT;

-- People who were erased, by a keyed hash of their id: what is not later than this is not taken again.
CREATE TABLE erased (
  hash     INTEGER PRIMARY KEY,
  until_ms INT NOT NULL
) STRICT;

-- Who wrote what, for erasing a person and for forgetting names that nothing needs any more.
CREATE INDEX m_se ON message (sender) WHERE sender IS NOT NULL;
