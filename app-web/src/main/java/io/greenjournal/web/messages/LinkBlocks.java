package io.greenjournal.web.messages;

import io.greenjournal.core.message.Advertisement;
import io.greenjournal.core.message.MessageContent.LinkPreview;
import io.greenjournal.web.shell.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The preview of a link, and the advertisement that brought somebody here. */
final class LinkBlocks {
  private final Words words;

  LinkBlocks(Words words) {
    this.words = words;
  }

  List<Block> of(LinkPreview content) {
    List<Block> blocks = new ArrayList<>();
    if (!content.title().isEmpty() || !content.description().isEmpty()) {
      blocks.add(page(content));
    }
    content.advertisement().ifPresent(ad -> {
      blocks.add(new Block.Note("", "info-circle", words.of("message.advertisement")));
      if (!content.text().isEmpty() && !content.text().equals(content.message())) {
        blocks.add(Block.Small.of(content.text()));
      }
      blocks.add(new Block.Facts(facts(ad)));
    });
    return blocks;
  }

  /** The preview is of the first link of the text; the record does not name it. */
  private static Block page(LinkPreview content) {
    String text = content.message().isEmpty() ? content.text() : content.message();
    Optional<SafeLink> link = TextRun.of(text).stream()
        .filter(TextRun::isLink)
        .findFirst()
        .flatMap(run -> SafeLink.of(run.href()));
    return new Block.Page(
        content.title(),
        TextRun.of(content.description()),
        link.map(SafeLink::host).orElse(""),
        link.map(SafeLink::href).orElse(""));
  }

  private List<Block.Fact> facts(Advertisement ad) {
    List<Block.Fact> facts = new ArrayList<>();
    add(facts, "message.advertisement.type", ad.sourceType());
    add(facts, "message.advertisement.id", ad.sourceId());
    add(facts, "message.advertisement.media", ad.mediaType());
    if (!ad.sourceUrl().isEmpty()) {
      facts.add(new Block.Fact(
          words.of("message.advertisement.url"),
          ad.sourceUrl(),
          true,
          SafeLink.of(ad.sourceUrl()).map(SafeLink::href).orElse(""),
          ad.sourceUrl()));
    }
    return facts;
  }

  private void add(List<Block.Fact> facts, String key, String value) {
    if (!value.isEmpty()) {
      facts.add(Block.Fact.code(words.of(key), value));
    }
  }
}
