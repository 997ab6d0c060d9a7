package io.greenjournal.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A status post, ours or a contact's.
 *
 * @param author of a contact's post; of ours the account itself
 * @param audience the only ones who may see it; empty means all contacts
 * @param viewers how far it got with each of them
 */
record DemoPost(
    DemoProfile profile,
    boolean incoming,
    DemoPerson author,
    String kind,
    String text,
    String idMessage,
    long at,
    Delivery delivery,
    List<String> audience,
    List<DemoViewer> viewers,
    boolean byApi,
    int number)
    implements JournalEntry {
  private static final List<String> COLOURS =
      List.of("#228B22", "#FFFFFF", "#87CEEB", "#FFE4E1", "#222222", "#6A5ACD", "#C0392B");
  private static final List<String> FONTS =
      List.of("SERIF", "SANS_SERIF", "NORICAN_REGULAR", "BRYNDAN_WRITE", "OSWALD_HEAVY");

  /** A contact who gets the post. */
  record DemoViewer(String id, Delivery delivery) {}

  @Override
  public long timestamp(Moment moment) {
    return incoming ? at : delivery.lastAction(moment);
  }

  @Override
  public boolean visible(Moment moment) {
    return at <= moment.second();
  }

  @Override
  public String chatId() {
    return author.id();
  }

  @Override
  public String json(Moment moment) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("type", incoming ? "incoming" : "outgoing").put("idMessage", idMessage);
    record.put("timestamp", timestamp(moment)).put("typeMessage", kind);
    record.put("chatId", chatId());
    if (kind.equals("extendedTextMessage")) {
      words(record);
    } else {
      file(record);
    }
    if (incoming) {
      record.put("senderId", author.id()).put("senderName", author.name());
      record.put("senderContactName", author.contactName());
    } else {
      record.put("statusMessage", delivery.status(moment)).put("sendByApi", byApi);
    }
    return record.toString();
  }

  /** The answer of {@code getStatusStatistic}. */
  String views(Moment moment) {
    ArrayNode views = JsonNodeFactory.instance.arrayNode();
    for (DemoViewer viewer : viewers) {
      if (moment.tracked() && viewer.delivery().accepted() <= moment.second()) {
        views
            .addObject()
            .put("participant", viewer.id())
            .put("timestamp", viewer.delivery().lastAction(moment))
            .put("status", viewer.delivery().status(moment));
      }
    }
    return views.toString();
  }

  /** Texts name their audience inside, files at the top. */
  private void words(ObjectNode record) {
    record.put("textMessage", text);
    ObjectNode extended = record.putObject("extendedTextMessage").put("text", text);
    extended.put("backgroundColor", COLOURS.get(number % COLOURS.size()));
    extended.put("font", FONTS.get(number % FONTS.size()));
    if (!incoming) {
      audience.forEach(extended.putArray("participants")::add);
    }
  }

  private void file(ObjectNode record) {
    if (!incoming) {
      audience.forEach(record.putArray("participants")::add);
    }
    boolean audio = kind.equals("audioMessage");
    String ending = audio ? "oga" : kind.equals("imageMessage") ? "jpg" : "mp4";
    String file = idMessage + "." + ending;
    record.put("downloadUrl", "https://files.example/" + profile.id() + "/" + file);
    if (!audio) {
      record.put("caption", text);
    }
    record.put("fileName", file);
    if (!audio) {
      record.put("jpegThumbnail", Previews.of(profile.messenger(), number));
    }
    record.put(
        "mimeType",
        audio ? "audio/ogg; codecs=opus" : ending.equals("jpg") ? "image/jpeg" : "video/mp4");
  }
}
