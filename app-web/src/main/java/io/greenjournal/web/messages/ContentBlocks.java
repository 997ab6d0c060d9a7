package io.greenjournal.web.messages;

import io.greenjournal.core.message.MediaFile;
import io.greenjournal.core.message.MessageContent;
import io.greenjournal.web.shell.Words;
import java.util.ArrayList;
import java.util.List;

/** What is to be seen of each kind. */
final class ContentBlocks implements MessageContent.Visitor<List<Block>> {
  private final CardSetting setting;
  private final Words words;
  private final MediaBlocks media;

  ContentBlocks(CardSetting setting) {
    this.setting = setting;
    this.words = setting.words();
    this.media = new MediaBlocks(setting);
  }

  @Override
  public List<Block> text(MessageContent.Text content) {
    return written(content.body());
  }

  @Override
  public List<Block> linkPreview(MessageContent.LinkPreview content) {
    List<Block> blocks =
        new ArrayList<>(written(content.message().isEmpty() ? content.text() : content.message()));
    if (content.hasPreview()) {
      blocks.addAll(media.preview(content.thumbnail(), "message.preview.link"));
      blocks.addAll(new LinkBlocks(words).of(content));
    }
    return blocks;
  }

  @Override
  public List<Block> image(MessageContent.Image content) {
    return file(content.file(), "photo", "message.preview.image");
  }

  @Override
  public List<Block> video(MessageContent.Video content) {
    return file(content.file(), "video", "message.preview.video");
  }

  @Override
  public List<Block> document(MessageContent.Document content) {
    return file(content.file(), "file-text", "message.preview.document");
  }

  @Override
  public List<Block> audio(MessageContent.Audio content) {
    return file(content.file(), "microphone", "message.preview.image");
  }

  @Override
  public List<Block> sticker(MessageContent.Sticker content) {
    return file(content.file(), "sticker", "message.preview.sticker");
  }

  @Override
  public List<Block> location(MessageContent.Location content) {
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(media.preview(content.thumbnail(), "message.preview.map"));
    blocks.addAll(new PlaceBlocks(words).of(content));
    return blocks;
  }

  @Override
  public List<Block> contacts(MessageContent.Contacts content) {
    return new ContactBlocks(words).of(content);
  }

  @Override
  public List<Block> poll(MessageContent.Poll content) {
    return new PollBlocks(setting).of(content);
  }

  @Override
  public List<Block> pollUpdate(MessageContent.PollUpdate content) {
    return new PollBlocks(setting).of(content);
  }

  @Override
  public List<Block> reaction(MessageContent.Reaction content) {
    return content.emoji().isEmpty()
        ? List.of(note("info-circle", words.of("message.reaction.back")))
        : List.of(new Block.Emoji(content.emoji()));
  }

  @Override
  public List<Block> quotedText(MessageContent.QuotedText content) {
    return written(content.text());
  }

  @Override
  public List<Block> blockEvent(MessageContent.BlockEvent content) {
    return List.of(
        switch (content.chatState()) {
          case "blocked" -> note("ban", words.of("message.block.on"));
          case "unblocked" -> note("circle-check", words.of("message.block.off"));
          default -> note("info-circle", words.of("message.block.other", content.chatState()));
        });
  }

  @Override
  public List<Block> edited(MessageContent.Edited content) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(note("pencil", words.of("message.edited.event")));
    blocks.addAll(written(content.text()));
    blocks.addAll(EventBlocks.about(content.edited(), setting));
    return blocks;
  }

  @Override
  public List<Block> deleted(MessageContent.Deleted content) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(note("trash", words.of("message.deleted.event")));
    blocks.addAll(EventBlocks.about(content.deleted(), setting));
    return blocks;
  }

  @Override
  public List<Block> buttons(MessageContent.Buttons content) {
    return new MenuBlocks(setting).of(content);
  }

  @Override
  public List<Block> buttonReply(MessageContent.ButtonReply content) {
    return new MenuBlocks(setting).of(content);
  }

  @Override
  public List<Block> listMenu(MessageContent.ListMenu content) {
    return new MenuBlocks(setting).of(content);
  }

  @Override
  public List<Block> listReply(MessageContent.ListReply content) {
    return new MenuBlocks(setting).of(content);
  }

  @Override
  public List<Block> groupInvite(MessageContent.GroupInvite content) {
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(media.preview(content.thumbnail(), "message.preview.image"));
    blocks.addAll(EventBlocks.invite(content, setting));
    return blocks;
  }

  @Override
  public List<Block> call(MessageContent.Call content) {
    return EventBlocks.call(content, setting);
  }

  @Override
  public List<Block> unsupported(MessageContent.Unsupported content) {
    List<Block.Fact> facts = PlainFields.inside(content.fields());
    List<Block> blocks = new ArrayList<>();
    blocks.add(note("info-circle", words.of("message.unsupported")));
    if (!facts.isEmpty()) {
      blocks.add(new Block.Facts(facts));
    }
    return blocks;
  }

  private List<Block> file(MediaFile file, String icon, String alt) {
    List<Block> blocks = new ArrayList<>(media.of(file, icon, alt));
    if (!file.caption().isEmpty()) {
      blocks.addAll(blocks.size() - 1, written(file.caption()));
    }
    return blocks;
  }

  /** Text as it was written, or what the vendor's mark in its place means. */
  private List<Block> written(String text) {
    if (text.isEmpty()) {
      return List.of(note("info-circle", words.of("message.textless")));
    }
    return Markers.meaning(text)
        .<List<Block>>map(key ->
            List.of(new Block.Note("warn", "alert-triangle", words.of(key)), new Block.Raw(text)))
        .orElseGet(() -> List.of(Block.Words.of(text)));
  }

  private static Block note(String icon, String text) {
    return new Block.Note("", icon, text);
  }
}
