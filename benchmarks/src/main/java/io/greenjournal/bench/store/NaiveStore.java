package io.greenjournal.bench.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * What one would write first: every answer bound as a whole, every record written again, all of a round in one
 * transaction. The table and its indexes are the cache's; there is no text index, timeline or count.
 */
final class NaiveStore implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String UPSERT = BareTable.INSERT + """
       ON CONFLICT (id_message, chat, dir) DO UPDATE SET type = excluded.type, status = excluded.status,
         api = excluded.api, ts = excluded.ts, sender = excluded.sender, text = excluded.text,
         own_status = excluded.own_status, hash = excluded.hash, payload = excluded.payload,
         codec = excluded.codec, observed_ms = excluded.observed_ms
      """;

  private final Connection connection;
  private final PreparedStatement upsert;
  private final BareTable words = new BareTable();
  private long next = 1_763_000_000L << 10;

  /** @param file with a table as {@link BareTable} makes it */
  NaiveStore(Path file) throws SQLException {
    connection = Disk.open(file);
    connection.setAutoCommit(false);
    upsert = connection.prepareStatement(UPSERT);
  }

  void round(List<Fleet.Answer> answers) throws IOException, SQLException {
    for (Fleet.Answer answer : answers) {
      for (JsonNode record : JSON.readTree(answer.body())) {
        write(answer.instance().value(), record);
      }
    }
    connection.commit();
  }

  private void write(String instance, JsonNode record)
      throws SQLException, JsonProcessingException {
    long at = record.path("timestamp").asLong();
    Object[] row = {
      next++,
      1_000_000 + words.number(instance),
      0,
      words.number(record.path("typeMessage").asText()),
      -1,
      -1,
      at,
      record.path("idMessage").asText(),
      1_000_000 + words.number(instance + record.path("chatId").asText()),
      words.number(instance + record.path("senderId").asText()),
      record.path("textMessage").asText(),
      -1,
      record.hashCode(),
      JSON.writeValueAsString(record),
      0,
      1_000 * at,
      1_000 * at
    };
    for (int i = 0; i < row.length; i++) {
      upsert.setObject(i + 1, row[i]);
    }
    upsert.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    upsert.close();
    connection.close();
  }
}
