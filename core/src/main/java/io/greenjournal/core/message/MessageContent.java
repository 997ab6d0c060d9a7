package io.greenjournal.core.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a message carries. One record a kind; who handles it implements {@link Visitor}, so that a forgotten
 * kind does not compile. Text parts are {@code ""} when the record has none.
 */
public sealed interface MessageContent {
  <R> R accept(Visitor<R> visitor);

  /** Plain text. May be a marker such as <code>{{SWE001}}</code>: the phone could not hand the text over. */
  record Text(String body) implements MessageContent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /**
   * Text with the preview of a link; most plain texts sent by API come back as this with an empty preview.
   *
   * @param message the text that was sent ({@code textMessage})
   * @param text the text of the preview; the advertisement's text when there is one, otherwise the same
   * @param previewType retired by the vendor and still sent
   */
  record LinkPreview(
      String message,
      String text,
      String title,
      String description,
      String previewType,
      Thumbnail thumbnail,
      Optional<Advertisement> advertisement)
      implements MessageContent {
    /** There is more to show than the text. */
    public boolean hasPreview() {
      return !title.isEmpty() || !description.isEmpty() || advertisement.isPresent();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.linkPreview(this);
    }
  }

  record Image(MediaFile file) implements MessageContent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.image(this);
    }
  }

  record Video(MediaFile file) implements MessageContent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.video(this);
    }
  }

  record Document(MediaFile file) implements MessageContent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.document(this);
    }
  }

  record Audio(MediaFile file) implements MessageContent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.audio(this);
    }
  }

  record Sticker(MediaFile file) implements MessageContent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sticker(this);
    }
  }

  /** Coordinates in degrees; empty when they are missing or no numbers. */
  record Location(
      String name,
      String address,
      Optional<Double> latitude,
      Optional<Double> longitude,
      Thumbnail thumbnail)
      implements MessageContent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.location(this);
    }
  }

  /** One or more address book entries; never empty. */
  record Contacts(List<ContactCard> cards) implements MessageContent {
    public Contacts {
      cards = List.copyOf(cards);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.contacts(this);
    }
  }

  /**
   * An address book entry.
   *
   * @param vcard vCard text as received
   */
  record ContactCard(String displayName, String vcard) {}

  /** @param multipleAnswers whether more than one option may be chosen; empty when not told */
  record Poll(String name, List<String> options, Optional<Boolean> multipleAnswers)
      implements MessageContent {
    public Poll {
      options = List.copyOf(options);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.poll(this);
    }
  }

  /**
   * The votes of a poll as they stand.
   *
   * @param poll id of the poll's message ({@code stanzaId})
   */
  record PollUpdate(String name, String poll, List<Vote> votes, Optional<Boolean> multipleAnswers)
      implements MessageContent {
    public PollUpdate {
      votes = List.copyOf(votes);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.pollUpdate(this);
    }
  }

  /** @param voters chat ids of who chose this option */
  record Vote(String option, List<String> voters) {
    public Vote {
      voters = List.copyOf(voters);
    }
  }

  /**
   * An emoji on a message; the message is the {@linkplain Details#quote() quote}.
   *
   * @param emoji {@code ""} presumably means that the reaction was taken back
   */
  record Reaction(String emoji) implements MessageContent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.reaction(this);
    }
  }

  /**
   * Text that answers a message; what it answers is the {@linkplain Details#quote() quote}.
   *
   * @param answered id of the message it answers ({@code extendedTextMessage.stanzaId})
   * @param participant chat of who wrote that message
   */
  record QuotedText(String text, String answered, String participant) implements MessageContent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.quotedText(this);
    }
  }

  /** A chat was blocked or unblocked; {@code chatState} as received. */
  record BlockEvent(String chatState) implements MessageContent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.blockEvent(this);
    }
  }

  /**
   * The event that a message was edited.
   *
   * @param edited id of the edited message
   * @param text the new text or caption
   */
  record Edited(String edited, String text) implements MessageContent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.edited(this);
    }
  }

  /**
   * The event that a message was deleted.
   *
   * @param deleted id of the deleted message
   */
  record Deleted(String deleted) implements MessageContent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.deleted(this);
    }
  }

  /** A message with buttons, of whichever of the vendor's three families ({@code typeMessage} tells). */
  record Buttons(String title, String text, String footer, List<Button> buttons)
      implements MessageContent {
    public Buttons {
      buttons = List.copyOf(buttons);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.buttons(this);
    }
  }

  /**
   * One button.
   *
   * @param type {@code copy}, {@code call}, {@code url} or {@code reply}
   * @param value what it copies, calls or opens
   */
  record Button(String type, String id, String text, String value) {}

  /**
   * The button that somebody tapped.
   *
   * @param answered id of the message with the buttons
   * @param index position of the button, from 0; empty when not told
   */
  record ButtonReply(String answered, Optional<Integer> index, String id, String text)
      implements MessageContent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.buttonReply(this);
    }
  }

  /** A message with a list to choose from. */
  record ListMenu(String title, String text, String footer, String button, List<Section> sections)
      implements MessageContent {
    public ListMenu {
      sections = List.copyOf(sections);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.listMenu(this);
    }
  }

  /** A titled part of a list. */
  record Section(String title, List<Row> rows) {
    public Section {
      rows = List.copyOf(rows);
    }
  }

  /** A line of a list. */
  record Row(String id, String title, String description) {}

  /** The line of a list that somebody chose. */
  record ListReply(String answered, String id, String title) implements MessageContent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.listReply(this);
    }
  }

  /** @param expiresAt UNIX seconds as text, as received */
  record GroupInvite(
      String group,
      String groupName,
      String inviteCode,
      String expiresAt,
      String caption,
      Thumbnail thumbnail)
      implements MessageContent {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.groupInvite(this);
    }
  }

  /**
   * A call; its time is the call's end.
   *
   * @param status {@code pickUp}, {@code hungUp}, {@code declined}, {@code missed}, … as received
   * @param durationSeconds empty when not told
   */
  record Call(
      String status,
      Optional<Boolean> video,
      Optional<Boolean> group,
      Optional<Integer> durationSeconds,
      List<CallParticipant> participants)
      implements MessageContent {
    public Call {
      participants = List.copyOf(participants);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.call(this);
    }
  }

  /** Somebody in a call. */
  record CallParticipant(String id, String status) {}

  /**
   * A kind that this version does not model: shown by its wire name with its fields, never dropped.
   *
   * @param fields every field that no other part of the message holds, by path, each as JSON
   *     text, in the order received
   */
  record Unsupported(String typeMessage, Map<String, String> fields) implements MessageContent {
    public Unsupported {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unsupported(this);
    }
  }

  /** One method a kind. */
  interface Visitor<R> {
    R text(Text content);

    R linkPreview(LinkPreview content);

    R image(Image content);

    R video(Video content);

    R document(Document content);

    R audio(Audio content);

    R sticker(Sticker content);

    R location(Location content);

    R contacts(Contacts content);

    R poll(Poll content);

    R pollUpdate(PollUpdate content);

    R reaction(Reaction content);

    R quotedText(QuotedText content);

    R blockEvent(BlockEvent content);

    R edited(Edited content);

    R deleted(Deleted content);

    R buttons(Buttons content);

    R buttonReply(ButtonReply content);

    R listMenu(ListMenu content);

    R listReply(ListReply content);

    R groupInvite(GroupInvite content);

    R call(Call content);

    R unsupported(Unsupported content);
  }
}
