package io.greenjournal.web.messages;

import io.greenjournal.core.status.PostStyle;
import io.greenjournal.core.status.StatusPost;
import io.greenjournal.web.shell.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A 24-hour post: its words in its colour and font, and who may see it. */
final class PostBlocks {
  private static final int MOST_NAMED = 12;

  private PostBlocks() {}

  /** @param shown what would be seen of the content as a message */
  static List<Block> of(StatusPost post, List<Block> shown, CardSetting setting) {
    List<Block> blocks = new ArrayList<>();
    PostStyle style = post.style();
    String text = post.content().accept(new ContentText());
    boolean coloured = !style.backgroundColor().isEmpty() && !text.isEmpty();
    if (coloured) {
      PostColour colour = PostColour.of(style.backgroundColor());
      blocks.add(new Block.Face(colour.value(), colour.isLight(), PostFont.of(style.font()), text));
    }
    shown.stream()
        .filter(block -> !(coloured && block instanceof Block.Words))
        .forEach(blocks::add);
    post.audience()
        .participants()
        .map(ids -> new Block.Facts(List.of(
            Block.Fact.text(setting.words().of("message.post.audience"), audience(ids, setting)))))
        .ifPresent(blocks::add);
    return blocks;
  }

  private static String audience(List<String> ids, CardSetting setting) {
    Words words = setting.words();
    if (ids.isEmpty()) {
      return words.of("message.post.everyone");
    }
    String names = ids.stream()
        .limit(MOST_NAMED)
        .map(id -> "\u2068" + setting.names().apply(id) + "\u2069")
        .collect(Collectors.joining(", "));
    return ids.size() <= MOST_NAMED
        ? names
        : names + " " + words.of("message.poll.more", ids.size() - MOST_NAMED);
  }
}
