package io.greenjournal.web.mirror;

import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.web.Console;
import io.greenjournal.web.command.Settings;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Measures one answer over ninety days; a program and no test. {@code NinetyDays fill DIR RECORDS}, then in a
 * process of its own, best with a small heap, {@code NinetyDays read DIR}.
 */
final class NinetyDays {
  static final InstanceId ID = new InstanceId("1101000001");
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  static final InstantSource CLOCK = () -> NOW;
  private static final Window DAYS = Window.last(Duration.ofDays(90), NOW);
  private static final int BATCH = 5_000;

  private NinetyDays() {}

  public static void main(String[] arguments) throws Exception {
    Path dir = Path.of(arguments[1]);
    try (Console console = Console.start(Settings.in(dir).withPrivateAddresses(), CLOCK)) {
      if (arguments[0].equals("fill")) {
        fill(console, Integer.parseInt(arguments[2]));
      } else {
        for (int round = 0; round < 3; round++) {
          read(console);
        }
      }
    }
  }

  static void fill(Console console, int records) {
    Connection connection = new Connection(
        ID, Messenger.WHATSAPP, URI.create("http://127.0.0.1:9"), Token.of("nobody-is-there"));
    console.bean(InstanceRegistry.class).put(new NewInstance(connection, "Shop", Pace.MANUAL));
    JournalStore store = console.bean(JournalStore.class);
    for (int from = 0; from < records; from += BATCH) {
      int first = from;
      List<JournalRecord> batch =
          IntStream.range(0, BATCH).mapToObj(i -> record(first + i, records)).toList();
      store.merge(Batch.of(ID, Journal.OUTGOING, DAYS, NOW, batch), NOW);
    }
  }

  private static JournalRecord record(int number, int of) {
    long second = NOW.getEpochSecond() - Duration.ofDays(90).toSeconds() * (of - number) / (of + 1);
    String id = "3EB0%028X".formatted(number);
    ChatId chat = new ChatId((79_000_000_000L + number % 5_000) + "@c.us");
    String text =
        "Order " + number + ": your parcel is on its way and comes between noon and four.";
    String preview = number % 10 == 0 ? "/9j/4AAQSkZJRg".repeat(300) : "";
    String json = """
        {"type":"outgoing","idMessage":"%s","timestamp":%d,"typeMessage":"extendedTextMessage","chatId":"%s",\
        "textMessage":"%s","statusMessage":"read","sendByApi":true,"isForwarded":false,"forwardingScore":0,\
        "extendedTextMessage":{"text":"%s","description":"","title":"","previewType":"None","jpegThumbnail":"%s",\
        "forwardingScore":0,"isForwarded":false},"isEdited":false,"isDeleted":false}""".formatted(id, second, chat, text, text, preview);
    return new JournalRecord(
        Journal.OUTGOING,
        new MessageKey(ID, Direction.OUTGOING, chat, new MessageId(id)),
        OptionalLong.of(second),
        "extendedTextMessage",
        Optional.of(DeliveryStatus.READ),
        Optional.of(true),
        Optional.empty(),
        text,
        Payload.of(json));
  }

  static URI url(Console console, MirrorTokens.Made token) {
    return URI.create(console.uri() + "mirror/waInstance" + ID + "/lastOutgoingMessages/"
        + token.secret().reveal() + "?minutes=129600");
  }

  private static void read(Console console) throws Exception {
    URI url = url(console, console.bean(MirrorTokens.class).make(ID).orElseThrow());
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long begin = System.nanoTime();
    HttpResponse<InputStream> answer = HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofInputStream());
    long records = 0;
    long bytes = 0;
    int depth = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream body = answer.body()) {
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        bytes += n;
        for (int i = 0; i < n; i++) {
          if (buffer[i] == '{' && depth++ == 0) {
            records++;
          } else if (buffer[i] == '}') {
            depth--;
          }
        }
      }
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
    String resident = Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("RssAnon"))
        .findFirst()
        .orElse("");
    System.out.printf(
        "%d: %,d records, %,.1f MB in %.2f s: %,.0f records a second, %.0f MB/s; heap at most %,.0f MB of %,.0f; %s%n",
        answer.statusCode(),
        records,
        bytes / 1e6,
        seconds,
        records / seconds,
        bytes / 1e6 / seconds,
        heap / 1e6,
        Runtime.getRuntime().maxMemory() / 1e6,
        resident.replaceAll("\\s+", " "));
  }
}
