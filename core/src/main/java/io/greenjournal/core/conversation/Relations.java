package io.greenjournal.core.conversation;

import io.greenjournal.core.message.Message;
import io.greenjournal.core.message.MessageContent;
import io.greenjournal.core.message.MessageContent.Audio;
import io.greenjournal.core.message.MessageContent.BlockEvent;
import io.greenjournal.core.message.MessageContent.ButtonReply;
import io.greenjournal.core.message.MessageContent.Buttons;
import io.greenjournal.core.message.MessageContent.Call;
import io.greenjournal.core.message.MessageContent.Contacts;
import io.greenjournal.core.message.MessageContent.Deleted;
import io.greenjournal.core.message.MessageContent.Document;
import io.greenjournal.core.message.MessageContent.Edited;
import io.greenjournal.core.message.MessageContent.GroupInvite;
import io.greenjournal.core.message.MessageContent.Image;
import io.greenjournal.core.message.MessageContent.LinkPreview;
import io.greenjournal.core.message.MessageContent.ListMenu;
import io.greenjournal.core.message.MessageContent.ListReply;
import io.greenjournal.core.message.MessageContent.Location;
import io.greenjournal.core.message.MessageContent.Poll;
import io.greenjournal.core.message.MessageContent.PollUpdate;
import io.greenjournal.core.message.MessageContent.QuotedText;
import io.greenjournal.core.message.MessageContent.Reaction;
import io.greenjournal.core.message.MessageContent.Sticker;
import io.greenjournal.core.message.MessageContent.Text;
import io.greenjournal.core.message.MessageContent.Unsupported;
import io.greenjournal.core.message.MessageContent.Video;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads off a message which earlier ones it is about. */
public final class Relations {
  private Relations() {}

  /** What it is about by its kind, then what it quotes beside that; no kind of relation twice. */
  public static List<Relation> of(Message message) {
    String quoted = message.details().quote().map(Quote::message).orElse("");
    List<Relation> relations = new ArrayList<>();
    message.content().accept(new ByKind(quoted)).ifPresent(relations::add);
    if (relations.stream().noneMatch(relation -> relation.target().value().equals(quoted))) {
      about(RelationKind.QUOTE, quoted)
          .filter(quote -> relations.stream().noneMatch(r -> r.kind() == quote.kind()))
          .ifPresent(relations::add);
    }
    return List.copyOf(relations);
  }

  private static Optional<Relation> about(RelationKind kind, String target) {
    return target.isEmpty()
        ? Optional.empty()
        : Optional.of(new Relation(kind, new MessageId(target)));
  }

  /** Most kinds are about another message only by quoting it. */
  private record ByKind(String quoted) implements MessageContent.Visitor<Optional<Relation>> {
    private Optional<Relation> quote() {
      return about(RelationKind.QUOTE, quoted);
    }

    @Override
    public Optional<Relation> text(Text content) {
      return quote();
    }

    @Override
    public Optional<Relation> linkPreview(LinkPreview content) {
      return quote();
    }

    @Override
    public Optional<Relation> image(Image content) {
      return quote();
    }

    @Override
    public Optional<Relation> video(Video content) {
      return quote();
    }

    @Override
    public Optional<Relation> document(Document content) {
      return quote();
    }

    @Override
    public Optional<Relation> audio(Audio content) {
      return quote();
    }

    @Override
    public Optional<Relation> sticker(Sticker content) {
      return quote();
    }

    @Override
    public Optional<Relation> location(Location content) {
      return quote();
    }

    @Override
    public Optional<Relation> contacts(Contacts content) {
      return quote();
    }

    @Override
    public Optional<Relation> poll(Poll content) {
      return quote();
    }

    @Override
    public Optional<Relation> pollUpdate(PollUpdate content) {
      return about(RelationKind.POLL_UPDATE, content.poll());
    }

    @Override
    public Optional<Relation> reaction(Reaction content) {
      return about(RelationKind.REACTION, quoted);
    }

    @Override
    public Optional<Relation> quotedText(QuotedText content) {
      return content.answered().isEmpty() ? quote() : about(RelationKind.QUOTE, content.answered());
    }

    @Override
    public Optional<Relation> blockEvent(BlockEvent content) {
      return quote();
    }

    @Override
    public Optional<Relation> edited(Edited content) {
      return about(RelationKind.EDIT, content.edited());
    }

    @Override
    public Optional<Relation> deleted(Deleted content) {
      return about(RelationKind.DELETION, content.deleted());
    }

    @Override
    public Optional<Relation> buttons(Buttons content) {
      return quote();
    }

    @Override
    public Optional<Relation> buttonReply(ButtonReply content) {
      return about(RelationKind.CHOICE, content.answered());
    }

    @Override
    public Optional<Relation> listMenu(ListMenu content) {
      return quote();
    }

    @Override
    public Optional<Relation> listReply(ListReply content) {
      return about(RelationKind.CHOICE, content.answered());
    }

    @Override
    public Optional<Relation> groupInvite(GroupInvite content) {
      return quote();
    }

    @Override
    public Optional<Relation> call(Call content) {
      return quote();
    }

    @Override
    public Optional<Relation> unsupported(Unsupported content) {
      return quote();
    }
  }
}
