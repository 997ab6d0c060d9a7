-- How payloads are stored: message.codec and observation.codec are twice the number of a dictionary (0: not
-- compressed, otherwise a zstd frame), plus 1 where thumbnails were cut out into their own file.

-- What zstd knows before it begins. Never changed: old rows name old dictionaries.
CREATE TABLE payload_dictionary (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  bytes   BLOB NOT NULL,
  samples INT  NOT NULL,           -- how many payloads it was trained on
  made_ms INT  NOT NULL
) STRICT;

-- How far older rows were brought to the newest dictionary: up to this message, it included.
CREATE TABLE payload_upkeep (
  dictionary INTEGER PRIMARY KEY,
  message    INT NOT NULL
) STRICT;
