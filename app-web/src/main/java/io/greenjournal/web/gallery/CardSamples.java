package io.greenjournal.web.gallery;

import io.greenjournal.core.message.Advertisement;
import io.greenjournal.core.message.Details;
import io.greenjournal.core.message.Forwarding;
import io.greenjournal.core.message.MediaFile;
import io.greenjournal.core.message.MessageContent;
import io.greenjournal.core.message.MessageContent.Button;
import io.greenjournal.core.message.MessageContent.CallParticipant;
import io.greenjournal.core.message.MessageContent.ContactCard;
import io.greenjournal.core.message.MessageContent.Row;
import io.greenjournal.core.message.MessageContent.Section;
import io.greenjournal.core.message.MessageContent.Vote;
import io.greenjournal.core.message.Quote;
import io.greenjournal.core.message.Revision;
import io.greenjournal.core.message.Thumbnail;
import io.greenjournal.web.messages.Card;
import io.greenjournal.web.messages.CardDrawer;
import io.greenjournal.web.messages.CardSetting;
import io.greenjournal.web.messages.Neighbour;
import io.greenjournal.web.messages.Person;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A message of each kind, in each state that its card has. What was said is what people say, and worse. */
final class CardSamples {
  /** A sound picture of one pixel: what is shown instead is {@link #PICTURE}. */
  private static final Thumbnail PIXEL = new Thumbnail(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

  private static final Thumbnail NO_PICTURE = new Thumbnail("bm8gcGljdHVyZQ==");
  private static final String PICTURE = "/assets/img/sample.svg";
  private static final String LINK = "https://files.example/7103/a1.jpg";
  private static final String KNOWN = "KNOWN";
  private static final String UNKNOWN = "UNKNOWN";
  private static final String DANA = "972521234567@c.us";
  private static final String GROUP = "120363043968066561@g.us";
  private static final String VCARD =
      "BEGIN:VCARD\nVERSION:3.0\nFN:Nurit Bar\nORG:Harbour clinic\nTITLE:Nurse"
          + "\nTEL;TYPE=CELL:+972545550133\nEMAIL:nurit@clinic.example\nEND:VCARD";

  /** @param state what is special about it; {@code ""} for nothing */
  record Sample(Card card, String state) {}

  private final Times times;
  private final Words t;
  private final CardSetting setting;
  private final List<Sample> samples = new ArrayList<>();

  CardSamples(Times times) {
    this.times = times;
    this.t = times.words();
    this.setting = new CardSetting(
        times,
        PICTURE,
        id -> id.equals(KNOWN) ? new Neighbour("/journal", "היי, איפה אתם?") : Neighbour.UNKNOWN,
        id -> id.equals(DANA) ? "Dana Abraham" : Person.readable(id));
  }

  List<Sample> all() {
    said();
    files();
    places();
    polls();
    happened();
    menus();
    rest();
    return samples;
  }

  Card text(String body) {
    return CardDrawer.draw(new MessageContent.Text(body), Details.of("textMessage"), setting);
  }

  Card image() {
    MediaFile file = file("spring.jpg", "image/jpeg", "פריחה ליד הבית", PIXEL);
    return CardDrawer.draw(new MessageContent.Image(file), Details.of("imageMessage"), setting);
  }

  Card reply(boolean known) {
    Details details = quoting(
        "quotedMessage",
        known ? KNOWN : UNKNOWN,
        Optional.of("textMessage"),
        known ? Optional.empty() : Optional.of(new MessageContent.Text("Is the lift working?")));
    return CardDrawer.draw(
        new MessageContent.QuotedText("Да, с утра.", known ? KNOWN : UNKNOWN, DANA),
        details,
        setting);
  }

  private void said() {
    add(
        "",
        new MessageContent.Text(GalleryDrawer.HOSTILE + "\n\nhttps://clinic.example/map"),
        "textMessage");
    add("textless", new MessageContent.Text(""), "textMessage");
    add("marker", new MessageContent.Text("{{SWE001}}"), "textMessage");
    add("", preview(PIXEL, Optional.empty()), "extendedTextMessage");
    add(
        "advertisement",
        preview(Thumbnail.NONE, Optional.of(advertisement())),
        "extendedTextMessage");
    samples.add(new Sample(reply(true), t.of("gallery.card.known")));
    samples.add(new Sample(reply(false), t.of("gallery.card.unknown")));
  }

  private void files() {
    samples.add(new Sample(image(), t.of("gallery.card.preview")));
    add("bare", new MessageContent.Image(file("", "", "", Thumbnail.NONE)), "imageMessage");
    add(
        "unsound",
        new MessageContent.Image(file("a.jpg", "image/jpeg", "", NO_PICTURE)),
        "imageMessage");
    add(
        "preview",
        new MessageContent.Video(file("walk.mp4", "video/mp4", "Promenade", PIXEL)),
        "videoMessage");
    add("bare", new MessageContent.Video(round()), "videoMessage");
    add(
        "",
        new MessageContent.Audio(file("voice.oga", "audio/ogg", "", Thumbnail.NONE)),
        "audioMessage");
    add(
        "preview",
        new MessageContent.Document(file("Прайс.pdf", "application/pdf", "", PIXEL)),
        "documentMessage");
    add(
        "bare",
        new MessageContent.Document(
            file("a\u202Efdp.exe", "application/octet-stream", "", Thumbnail.NONE)),
        "documentMessage");
    add("large", new MessageContent.Document(large()), "documentMessage");
    add("", new MessageContent.Sticker(file("s.webp", "image/webp", "", PIXEL)), "stickerMessage");
  }

  private void places() {
    add("preview", place("Harbour office", "Rothschild 44, Tel Aviv", PIXEL), "locationMessage");
    add(
        "bare",
        new MessageContent.Location(
            "Somewhere", "", Optional.empty(), Optional.empty(), Thumbnail.NONE),
        "locationMessage");
    add(
        "",
        new MessageContent.Contacts(List.of(new ContactCard("Nurit", VCARD))),
        "contactMessage");
    add(
        "",
        new MessageContent.Contacts(
            List.of(new ContactCard("Нурит", VCARD), new ContactCard("?", "not a vCard at all"))),
        "contactsArrayMessage");
  }

  private void polls() {
    List<String> options = List.of("Beach", "הרים", "Дома");
    add("", new MessageContent.Poll("Where to?", options, Optional.of(true)), "pollMessage");
    add(
        "votes",
        new MessageContent.PollUpdate(
            "Where to?",
            KNOWN,
            List.of(
                new Vote("Beach", List.of(DANA, "79001234567@c.us")),
                new Vote("הרים", List.of("14155550123@c.us")),
                new Vote("Дома", List.of())),
            Optional.of(false)),
        "pollUpdateMessage");
  }

  private void happened() {
    samples.add(new Sample(
        CardDrawer.draw(
            new MessageContent.Reaction("❤️"),
            quoting("reactionMessage", KNOWN, Optional.empty(), Optional.empty()),
            setting),
        ""));
    add("back", new MessageContent.Reaction(""), "reactionMessage");
    add("", new MessageContent.Edited(KNOWN, "Tomorrow at nine, not ten."), "editedMessage");
    add("", new MessageContent.Deleted(UNKNOWN), "deletedMessage");
    add("", call("missed", Optional.empty()), "incomingCall");
    add("", call("pickUp", Optional.of(754)), "outgoingCall");
    add("", new MessageContent.BlockEvent("blocked"), "incomingBlock");
    add(
        "",
        new MessageContent.GroupInvite(GROUP, "שכנים", "Abc123", soon(), "Join us", PIXEL),
        "groupInviteMessage");
  }

  private void menus() {
    List<Button> buttons = List.of(
        new Button("reply", "1", "Yes, confirm", ""),
        new Button("url", "2", "Open the map", "https://clinic.example/map"),
        new Button("call", "3", "Call us", "+972 3-555-0100"),
        new Button("copy", "4", "Copy the code", "SPRING-26"));
    add(
        "",
        new MessageContent.Buttons("Appointment", "Tomorrow at 9:00", "Clinic", buttons),
        "interactiveButtons");
    add("", new MessageContent.Buttons("", "Ваш код: 4711", "", List.of()), "templateMessage");
    add(
        "",
        new MessageContent.ButtonReply(KNOWN, Optional.of(0), "1", "Yes, confirm"),
        "templateButtonsReplyMessage");
    add(
        "",
        new MessageContent.ListMenu(
            "Menu",
            "What may it be?",
            "Until 22:00",
            "Choose",
            List.of(
                new Section("Soups", List.of(new Row("s1", "Borscht", "with bread"))),
                new Section("מאפים", List.of(new Row("p1", "בורקס", ""))))),
        "listMessage");
    add("", new MessageContent.ListReply(UNKNOWN, "s1", "Borscht"), "listResponseMessage");
  }

  private void rest() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("hologramData.depth", "3");
    fields.put("hologramData.caption", "\"<script>alert(1)</script>\"");
    add("strange", new MessageContent.Unsupported("hologramMessage", fields), "hologramMessage");
    samples.add(new Sample(CardDrawer.broken(t), t.of("gallery.card.broken")));
  }

  private void add(String state, MessageContent content, String type) {
    String said = state.isEmpty() ? "" : t.of("gallery.card." + state);
    samples.add(new Sample(CardDrawer.draw(content, Details.of(type), setting), said));
  }

  private String soon() {
    return Long.toString(times.now().plus(Duration.ofDays(3)).getEpochSecond());
  }

  private static MediaFile file(String name, String type, String caption, Thumbnail thumbnail) {
    return new MediaFile(LINK, caption, name, type, thumbnail, Optional.empty(), Optional.empty());
  }

  private static MediaFile round() {
    return new MediaFile(
        "http://files.example/r.mp4",
        "",
        "r.mp4",
        "video/mp4",
        Thumbnail.NONE,
        Optional.empty(),
        Optional.of(true));
  }

  private static MediaFile large() {
    return new MediaFile(
        "{{SWE002}}",
        "",
        "backup.zip",
        "application/zip",
        Thumbnail.NONE,
        Optional.empty(),
        Optional.empty());
  }

  private static MessageContent place(String name, String address, Thumbnail thumbnail) {
    return new MessageContent.Location(
        name, address, Optional.of(32.0646), Optional.of(34.7745), thumbnail);
  }

  private static MessageContent preview(
      Thumbnail thumbnail, Optional<Advertisement> advertisement) {
    return new MessageContent.LinkPreview(
        "Prices: https://clinic.example/prices",
        "All prices",
        "Prices",
        "Everything that we do",
        "",
        thumbnail,
        advertisement);
  }

  private static Advertisement advertisement() {
    return new Advertisement("IMAGE", "120214", "ad", "https://social.example/ad/120214", "");
  }

  private static MessageContent call(String status, Optional<Integer> seconds) {
    return new MessageContent.Call(
        status,
        Optional.of(seconds.isPresent()),
        Optional.of(false),
        seconds,
        List.of(new CallParticipant(DANA, status)));
  }

  private static Details quoting(
      String type, String message, Optional<String> kind, Optional<MessageContent> content) {
    return new Details(
        type,
        Optional.empty(),
        Forwarding.NOT_TOLD,
        Revision.NOT_TOLD,
        Optional.of(new Quote(message, DANA, kind, content, Revision.NOT_TOLD)),
        Map.of());
  }
}
