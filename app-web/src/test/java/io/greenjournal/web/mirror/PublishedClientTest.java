package io.greenjournal.web.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.testkit.FakeMessenger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The vendor's published JavaScript client reads the mirror as it reads the vendor. It is installed by hand,
 * outside of this tree, and named by {@code GREEN_JOURNAL_JS_CLIENT}; docs/mirror.md says how.
 */
@Timeout(120)
class PublishedClientTest {
  private static final Path SCRIPT =
      Path.of("src/test/resources/mirror/published-client.js").toAbsolutePath();

  @TempDir
  Path dir;

  @Test
  void the_published_client_gets_the_same_records_from_both() throws Exception {
    String folder =
        Optional.ofNullable(System.getenv("GREEN_JOURNAL_JS_CLIENT")).orElse("");
    assumeTrue(
        !folder.isEmpty()
            && Files.isDirectory(
                Path.of(folder, "node_modules/@green-api/whatsapp-api-client-js-v2")),
        "skipped: GREEN_JOURNAL_JS_CLIENT names no folder with the published client");
    assumeTrue(nodeIsThere(), "skipped: no node on the path");

    try (Mirrored both = new Mirrored(dir.resolve("data"))) {
      int records = compare(both, folder, "1101000001", FakeMessenger.WHATSAPP)
          + compare(both, folder, "3100000003", FakeMessenger.MAX);

      assertThat(records).isGreaterThan(100);
    }
  }

  private int compare(Mirrored both, String folder, String id, FakeMessenger messenger)
      throws Exception {
    Samples.fill(both.vendor.add(id, "token-of-" + id, messenger), both.clock.instant());
    both.look(id, "token-of-" + id, Messenger.of(messenger.word()).orElseThrow());
    both.sync(id);

    JsonNode vendor =
        ask(both, folder, both.vendor.url().toString(), id, both.vendorToken(id), messenger);
    JsonNode mirror = ask(both, folder, both.base(), id, both.mirrorToken(id), messenger);

    assertThat(mirror).isEqualTo(vendor);
    assertThat(mirror.path("refused").asText()).contains("chatId not found");
    int records = 0;
    for (JsonNode answer : mirror) {
      records += answer.isArray() ? answer.size() : 0;
    }
    return records;
  }

  private JsonNode ask(
      Mirrored both, String folder, String apiUrl, String id, String token, FakeMessenger messenger)
      throws Exception {
    Path answers = Files.createTempFile(dir, "answers", ".json");
    Process node = new ProcessBuilder(List.of(
            "node",
            SCRIPT.toString(),
            folder,
            apiUrl,
            id,
            token,
            answers.toString(),
            messenger.word()))
        .redirectErrorStream(true)
        .redirectOutput(Files.createTempFile(dir, "node", ".log").toFile())
        .start();
    assertThat(node.waitFor()).as("node ended well").isZero();
    return both.json(Files.readString(answers));
  }

  private static boolean nodeIsThere() throws InterruptedException {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }
}
