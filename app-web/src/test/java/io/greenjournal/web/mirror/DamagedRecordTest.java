package io.greenjournal.web.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.testkit.FakeMessenger;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A record of which the file of the cache has lost the payload. */
@Timeout(60)
class DamagedRecordTest {
  private static final String ID = "1101000001";

  @TempDir
  Path dir;

  private Mirrored both;
  private JsonNode damaged;
  private int records;

  @BeforeEach
  void damageOne() throws Exception {
    both = new Mirrored(dir.resolve("data"));
    Samples.fill(both.vendor.add(ID, "token-of-it", FakeMessenger.WHATSAPP), both.clock.instant());
    both.look(ID, "token-of-it", Messenger.WHATSAPP);
    both.sync(ID);
    JsonNode all = both.json(both.ofMirror(ID, "lastIncomingMessages", "").body());
    records = all.size();
    damaged = all.get(1);
    try (Connection file =
            DriverManager.getConnection("jdbc:sqlite:" + dir.resolve("data/journal.db"));
        PreparedStatement update =
            file.prepareStatement("UPDATE message SET codec = 98 WHERE id_message = ?")) {
      update.setString(1, damaged.path("idMessage").asText());
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  @AfterEach
  void stop() {
    both.close();
  }

  @Test
  void a_list_leaves_it_out_and_says_so() {
    HttpResponse<String> answer = both.ofMirror(ID, "lastIncomingMessages", "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue(MirrorAnswers.LEFT_OUT)).hasValue("1");
    assertThat(both.json(answer.body()))
        .hasSize(records - 1)
        .allSatisfy(record -> assertThat(record.path("typeMessage").asText()).isNotEmpty())
        .doesNotContain(damaged);
    assertThat(both.ofMirror(ID, "lastOutgoingMessages", "")
            .headers()
            .firstValue(MirrorAnswers.LEFT_OUT))
        .isEmpty();
  }

  @Test
  void asked_for_alone_it_is_an_error_and_no_empty_record() {
    HttpResponse<String> answer = both.postToMirror(
        ID, "getMessage", """
            {"chatId":%s,"idMessage":%s}""".formatted(damaged.get("chatId"), damaged.get("idMessage")));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("damaged").doesNotContain("{");
  }
}
