package io.greenjournal.web.messages;

import java.util.List;
import java.util.Optional;

/**
 * What a message is, before when and how: its kind and what is to be seen of it.
 *
 * @param icon name in the sprite
 * @param word the kind, as people say it
 * @param seen when this content was first seen, for an earlier one; {@code ""} for the present one
 */
public record Card(String icon, String word, String seen, List<Block> blocks) {
  public Card {
    blocks = List.copyOf(blocks);
  }

  Card earlier(String when) {
    return new Card(icon, word, when, blocks);
  }

  /** The preview in it, if any. */
  Optional<Block.Picture> picture() {
    return blocks.stream()
        .filter(Block.Picture.class::isInstance)
        .map(Block.Picture.class::cast)
        .findFirst();
  }
}
