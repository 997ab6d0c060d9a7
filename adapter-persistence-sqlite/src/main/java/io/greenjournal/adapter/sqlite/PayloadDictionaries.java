package io.greenjournal.adapter.sqlite;

import com.github.luben.zstd.ZstdDictDecompress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The dictionaries that stored payloads name, each read once. For every connection at the same time. */
final class PayloadDictionaries {
  private final Map<Integer, ZstdDictDecompress> known = new ConcurrentHashMap<>();

  ZstdDictDecompress find(Sql sql, int number) throws UnreadablePayloadException {
    ZstdDictDecompress dictionary = known.get(number);
    if (dictionary == null) {
      dictionary = sql.first(
              "SELECT bytes FROM payload_dictionary WHERE id = ?",
              row -> new ZstdDictDecompress(row.getBytes("bytes")),
              number)
          .orElseThrow(
              () -> new UnreadablePayloadException("dictionary " + number + " is missing"));
      known.put(number, dictionary);
    }
    return dictionary;
  }

  /** A dictionary that was about to be stored and was not. */
  void forget(int number) {
    known.remove(number);
  }
}
