package io.greenjournal.web.messages;

import io.greenjournal.core.message.MediaFile;
import io.greenjournal.core.message.MessageContent;
import java.util.stream.Collectors;

/** The words of a content in one line, for quotes and summaries; {@code ""} when it has none. */
public final class ContentText implements MessageContent.Visitor<String> {
  @Override
  public String text(MessageContent.Text content) {
    return content.body();
  }

  @Override
  public String linkPreview(MessageContent.LinkPreview content) {
    return content.message().isEmpty() ? content.text() : content.message();
  }

  @Override
  public String image(MessageContent.Image content) {
    return content.file().caption();
  }

  @Override
  public String video(MessageContent.Video content) {
    return content.file().caption();
  }

  @Override
  public String document(MessageContent.Document content) {
    MediaFile file = content.file();
    return file.caption().isEmpty() ? PlainText.fileName(file.fileName()) : file.caption();
  }

  @Override
  public String audio(MessageContent.Audio content) {
    return content.file().caption();
  }

  @Override
  public String sticker(MessageContent.Sticker content) {
    return content.file().caption();
  }

  @Override
  public String location(MessageContent.Location content) {
    return content.name().isEmpty() ? content.address() : content.name();
  }

  @Override
  public String contacts(MessageContent.Contacts content) {
    return content.cards().stream()
        .map(c -> PlainText.name(c.displayName()))
        .collect(Collectors.joining(", "));
  }

  @Override
  public String poll(MessageContent.Poll content) {
    return content.name();
  }

  @Override
  public String pollUpdate(MessageContent.PollUpdate content) {
    return content.name();
  }

  @Override
  public String reaction(MessageContent.Reaction content) {
    return content.emoji();
  }

  @Override
  public String quotedText(MessageContent.QuotedText content) {
    return content.text();
  }

  @Override
  public String blockEvent(MessageContent.BlockEvent content) {
    return content.chatState();
  }

  @Override
  public String edited(MessageContent.Edited content) {
    return content.text();
  }

  @Override
  public String deleted(MessageContent.Deleted content) {
    return "";
  }

  @Override
  public String buttons(MessageContent.Buttons content) {
    return content.text();
  }

  @Override
  public String buttonReply(MessageContent.ButtonReply content) {
    return content.text();
  }

  @Override
  public String listMenu(MessageContent.ListMenu content) {
    return content.text();
  }

  @Override
  public String listReply(MessageContent.ListReply content) {
    return content.title();
  }

  @Override
  public String groupInvite(MessageContent.GroupInvite content) {
    return content.groupName();
  }

  @Override
  public String call(MessageContent.Call content) {
    return "";
  }

  @Override
  public String unsupported(MessageContent.Unsupported content) {
    return "";
  }
}
