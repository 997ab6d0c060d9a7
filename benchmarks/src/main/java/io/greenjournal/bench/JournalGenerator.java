package io.greenjournal.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/**
 * Bodies of an incoming journal with the mix that teams have: 50 % texts, 12 % link previews, 21 % media with
 * previews, 11 % answers, the rest reactions, places, contacts and polls; 1.34 KB a message, about 60 % of it
 * previews. The same seed gives the same bytes; the people are the same whatever the seed.
 */
public final class JournalGenerator {
  private static final String[] MEDIA = {"image", "image", "image", "video", "document", "audio"};

  private final Random random;
  private final Words words;
  private final String[] people = new String[200];
  private final StringBuilder out = new StringBuilder();
  private long time;

  public JournalGenerator(long seed) {
    this(seed, 1_763_000_000L);
  }

  /** @param newest UNIX seconds of the first record; the others are older, by half a minute each on average */
  public JournalGenerator(long seed, long newest) {
    time = newest;
    random = new Random(seed);
    words = new Words(random);
    Random born = new Random(2);
    Words names = new Words(born);
    for (int i = 0; i < people.length; i++) {
      String name = names.text(1, 2).replaceAll("\\\\.|\"", "");
      String known = born.nextBoolean() ? name : "";
      people[i] = "\"senderId\":\"" + phone(i) + "\",\"senderName\":\"" + name
          + "\",\"senderContactName\":\"" + known + "\"";
    }
  }

  /** An array of this many records, newest first, as the vendor sends it. */
  public byte[] body(int messages) {
    out.setLength(0);
    out.append('[');
    for (int i = 0; i < messages; i++) {
      out.append(i == 0 ? "" : ",");
      message();
    }
    return out.append(']').toString().getBytes(StandardCharsets.UTF_8);
  }

  private void message() {
    int percent = random.nextInt(100);
    if (percent < 50) {
      text();
    } else if (percent < 62) {
      link();
    } else if (percent < 83) {
      media();
    } else if (percent < 94) {
      answer();
    } else {
      rest(percent);
    }
    int person = random.nextInt(people.length);
    out.append(',').append(people[person]).append('}');
  }

  private void begin(String kind) {
    time -= random.nextInt(60);
    int person = random.nextInt(people.length);
    out.append("{\"type\":\"incoming\",\"idMessage\":\"").append(id()).append("\",\"timestamp\":");
    out.append(time).append(",\"typeMessage\":\"").append(kind).append("\",\"chatId\":\"");
    out.append(
        random.nextInt(4) == 0 ? "1203630" + (10_000_000_000L + person) + "@g.us" : phone(person));
    out.append('"');
  }

  private void text() {
    begin("textMessage");
    field("textMessage", words.text(2, 21));
    revision();
  }

  private void link() {
    begin("extendedTextMessage");
    String text = words.text(3, 17);
    field("textMessage", text);
    out.append(",\"extendedTextMessage\":{\"text\":\"").append(text).append('"');
    field("description", words.text(3, 15));
    field("title", words.text(2, 6));
    field("previewType", "None");
    field("jpegThumbnail", thumbnail(900, 1_450));
    out.append(",\"forwardingScore\":0,\"isForwarded\":false}");
    revision();
  }

  private void media() {
    String kind = MEDIA[random.nextInt(MEDIA.length)];
    begin(kind + "Message");
    file(kind, kind.equals("audio") ? "" : thumbnail(1_700, 3_200));
    revision();
  }

  private void file(String kind, String thumbnail) {
    String name = id();
    field(
        "downloadUrl",
        "https://do-media-7103.fra1.digitaloceanspaces.com/7103000001/" + name + ".bin");
    field("caption", random.nextInt(3) == 0 ? words.text(1, 12) : "");
    field("fileName", name + ".bin");
    field("jpegThumbnail", thumbnail);
    field("mimeType", kind + "/x-test");
    out.append(",\"isAnimated\":false,\"isForwarded\":false,\"forwardingScore\":0");
  }

  private void answer() {
    begin("quotedMessage");
    String answered = id();
    String participant = phone(random.nextInt(people.length));
    out.append(",\"extendedTextMessage\":{\"text\":\"")
        .append(words.text(2, 20))
        .append('"');
    field("stanzaId", answered);
    field("participant", participant);
    out.append("},\"quotedMessage\":{\"stanzaId\":\"").append(answered).append('"');
    field("participant", participant);
    if (random.nextInt(4) == 0) {
      field("typeMessage", "imageMessage");
      file("image", thumbnail(800, 1_600));
    } else {
      field("typeMessage", "textMessage");
      field("textMessage", words.text(2, 20));
    }
    out.append('}');
    revision();
  }

  private void rest(int percent) {
    if (percent < 97) {
      begin("reactionMessage");
      out.append(
          ",\"extendedTextMessageData\":{\"text\":\"👍\"},\"quotedMessage\":{\"stanzaId\":\"");
      out.append(id()).append('"');
      field("participant", phone(random.nextInt(people.length)));
      out.append('}');
    } else if (percent == 97) {
      begin("locationMessage");
      out.append(",\"location\":{\"nameLocation\":\"").append(words.text(1, 3)).append('"');
      field("address", words.text(2, 5));
      out.append(",\"latitude\":32.").append(random.nextInt(1_000_000));
      out.append(",\"longitude\":34.").append(random.nextInt(1_000_000));
      field("jpegThumbnail", thumbnail(800, 1_600));
      out.append(",\"isForwarded\":false,\"forwardingScore\":0}");
    } else if (percent == 98) {
      begin("contactMessage");
      out.append(",\"contact\":{\"displayName\":\"").append(words.text(1, 2)).append('"');
      field("vcard", "BEGIN:VCARD\\nVERSION:3.0\\nFN:" + words.text(1, 2) + "\\nEND:VCARD");
      out.append(",\"isForwarded\":false,\"forwardingScore\":0}");
    } else {
      begin("pollMessage");
      out.append(",\"pollMessageData\":{\"name\":\"").append(words.text(2, 8));
      out.append("\",\"options\":[");
      for (int i = 0; i < 4; i++) {
        out.append(i == 0 ? "" : ",")
            .append("{\"optionName\":\"")
            .append(words.text(1, 3))
            .append("\"}");
      }
      out.append("],\"multipleAnswers\":true}");
    }
  }

  private void revision() {
    out.append(
        ",\"deletedMessageId\":\"\",\"editedMessageId\":\"\",\"isEdited\":false,\"isDeleted\":false");
  }

  private void field(String name, String value) {
    out.append(",\"").append(name).append("\":\"").append(value).append('"');
  }

  private String id() {
    byte[] bytes = new byte[10];
    random.nextBytes(bytes);
    return java.util.HexFormat.of().withUpperCase().formatHex(bytes);
  }

  private static String phone(int person) {
    return (79_000_000_000L + 7919L * person) + "@c.us";
  }

  private String thumbnail(int fewest, int most) {
    byte[] bytes = new byte[fewest + random.nextInt(most - fewest)];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
