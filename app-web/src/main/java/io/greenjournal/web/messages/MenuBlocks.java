package io.greenjournal.web.messages;

import io.greenjournal.core.message.MessageContent;
import io.greenjournal.web.shell.Words;
import java.util.ArrayList;
import java.util.List;

/** Buttons and lists to choose from, and what somebody chose. */
final class MenuBlocks {
  private final CardSetting setting;
  private final Words words;

  MenuBlocks(CardSetting setting) {
    this.setting = setting;
    this.words = setting.words();
  }

  List<Block> of(MessageContent.Buttons content) {
    List<Block> blocks = framed(content.title(), content.text(), content.footer());
    blocks.add(
        new Block.Choices(content.buttons().stream().map(MenuBlocks::choice).toList()));
    return blocks;
  }

  List<Block> of(MessageContent.ListMenu content) {
    List<Block> blocks = framed(content.title(), content.text(), content.footer());
    if (!content.button().isEmpty()) {
      blocks.add(new Block.Choices(List.of(new Block.Choice("list", content.button(), "", ""))));
    }
    content.sections().forEach(section -> {
      if (!section.title().isEmpty()) {
        blocks.add(new Block.Title(section.title()));
      }
      blocks.add(new Block.Choices(section.rows().stream()
          .map(row -> new Block.Choice("circle-dashed", row.title(), row.description(), ""))
          .toList()));
    });
    return blocks;
  }

  List<Block> of(MessageContent.ButtonReply content) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        chosen("message.menu.tapped", content.text().isEmpty() ? content.id() : content.text()));
    blocks.addAll(EventBlocks.about(content.answered(), setting));
    return blocks;
  }

  List<Block> of(MessageContent.ListReply content) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        chosen("message.menu.chosen", content.title().isEmpty() ? content.id() : content.title()));
    blocks.addAll(EventBlocks.about(content.answered(), setting));
    return blocks;
  }

  private Block chosen(String key, String text) {
    return new Block.Choices(List.of(new Block.Choice("circle-check", text, words.of(key), "")));
  }

  private static List<Block> framed(String title, String text, String footer) {
    List<Block> blocks = new ArrayList<>();
    if (!title.isEmpty()) {
      blocks.add(new Block.Title(title));
    }
    if (!text.isEmpty()) {
      blocks.add(Block.Words.of(text));
    }
    if (!footer.isEmpty()) {
      blocks.add(Block.Small.of(footer));
    }
    return blocks;
  }

  private static Block.Choice choice(MessageContent.Button button) {
    String text = button.text().isEmpty() ? button.id() : button.text();
    return switch (button.type()) {
      case "copy" -> new Block.Choice("copy", text, button.value(), "");
      case "call" ->
        new Block.Choice(
            "phone", text, Phones.anyhow(button.value()), link("tel:" + button.value()));
      case "url" -> new Block.Choice("external-link", text, button.value(), link(button.value()));
      default -> new Block.Choice("messages", text, button.value(), "");
    };
  }

  private static String link(String address) {
    return SafeLink.of(address.replace(" ", "")).map(SafeLink::href).orElse("");
  }
}
