package io.greenjournal.web.messages;

import io.greenjournal.core.message.MediaFile;
import io.greenjournal.core.message.Thumbnail;
import io.greenjournal.web.shell.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file with the preview that its record carries. The file itself is never loaded by a page. */
final class MediaBlocks {
  private final CardSetting setting;
  private final Words words;

  MediaBlocks(CardSetting setting) {
    this.setting = setting;
    this.words = setting.words();
  }

  /** The preview if there is a sound one, and last the line of the file. */
  List<Block> of(MediaFile file, String icon, String alt) {
    List<Block> blocks = new ArrayList<>(preview(file.thumbnail(), alt));
    Markers.meaning(file.downloadUrl())
        .map(key -> new Block.Note("warn", "alert-triangle", words.of(key)))
        .ifPresent(blocks::add);
    boolean alone = blocks.stream().noneMatch(Block.Picture.class::isInstance);
    blocks.add(line(file, icon, alone));
    return blocks;
  }

  /** The picture, or a sentence where the record holds one that must not be drawn. */
  List<Block> preview(Thumbnail thumbnail, String alt) {
    if (thumbnail.base64().isEmpty()) {
      return List.of();
    }
    return Preview.of(thumbnail).isPresent()
        ? List.of(new Block.Picture(thumbnail, setting.previewSrc(), words.of(alt)))
        : List.of(new Block.Note("", "eye-off", words.of("message.preview.unsound")));
  }

  private Block line(MediaFile file, String icon, boolean alone) {
    FileLabel label = FileLabel.of(file.fileName());
    Optional<SafeLink> link = SafeLink.of(file.downloadUrl());
    String detail = Stream.of(
            PlainText.name(file.mimeType()),
            file.videoNote().orElse(false) ? words.of("message.file.round") : "",
            file.animated().orElse(false) ? words.of("message.file.animated") : "",
            link.map(SafeLink::plain).orElse(false) ? words.of("message.file.plain") : "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
    return new Block.File(
        icon,
        label.name().isEmpty() ? words.of("message.file.nameless") : label.name(),
        label.extension(),
        detail,
        link.map(SafeLink::href).orElse(""),
        link.map(SafeLink::host).orElse(""),
        alone);
  }
}
