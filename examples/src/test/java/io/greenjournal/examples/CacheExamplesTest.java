package io.greenjournal.examples;

import static io.greenjournal.examples.Shops.GALWAY;
import static io.greenjournal.testkit.memory.Records.CHAT;
import static io.greenjournal.testkit.memory.Records.GROUP;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.adapter.http.GreenApi;
import io.greenjournal.core.journal.Window;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.junit.FakeGreenApiExtension;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CacheExamplesTest {
  private static final Window DAY = Window.last(Duration.ofDays(1), NOW);

  @RegisterExtension
  static final FakeGreenApiExtension FAKE = new FakeGreenApiExtension(() -> NOW);

  @Test
  void the_same_question_is_answered_live_and_from_the_cache(
      FakeGreenApi fake, @TempDir Path directory) {
    var shop = Shops.open(fake, GALWAY);
    shop.incoming(incoming("A1").in(CHAT).build().payload().text());
    shop.outgoing(outgoing("A2").in(CHAT).build().payload().text());
    shop.incoming(incoming("A3").in(GROUP).build().payload().text());

    try (GreenApi live = Shops.client(fake);
        var cached = new CachedJournals(directory, live, () -> NOW)) {
      cached.add(Shops.connection(fake, GALWAY), "Galway");
      cached.bringUpToDate();
      assertThat(new UnansweredChats(live.journals()).of(GALWAY, DAY)).containsExactly(GROUP);
      int calls = fake.calls().size();

      assertThat(new UnansweredChats(cached.journals()).of(GALWAY, DAY)).containsExactly(GROUP);

      assertThat(fake.calls()).hasSize(calls);
    }
  }
}
