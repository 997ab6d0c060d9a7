package io.greenjournal.web.messages;

import io.greenjournal.core.message.MessageContent;
import io.greenjournal.web.shell.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A poll, or its votes as they stood. */
final class PollBlocks {
  private static final int MOST_NAMED = 12;

  private final CardSetting setting;
  private final Words words;

  PollBlocks(CardSetting setting) {
    this.setting = setting;
    this.words = setting.words();
  }

  List<Block> of(MessageContent.Poll poll) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(poll.name()));
    blocks.add(new Block.Bars(poll.options().stream()
        .map(option -> new Block.Bar(option, 0, "", List.of()))
        .toList()));
    blocks.add(note(answers(poll.multipleAnswers(), words.of("message.poll.votes.later"))));
    return blocks;
  }

  List<Block> of(MessageContent.PollUpdate update) {
    List<Block> blocks = new ArrayList<>(votes(update));
    blocks.addAll(EventBlocks.about(update.poll(), setting));
    return blocks;
  }

  /** How the votes stand. */
  List<Block> votes(MessageContent.PollUpdate update) {
    int all = update.votes().stream().mapToInt(v -> v.voters().size()).sum();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(update.name()));
    blocks.add(new Block.Bars(update.votes().stream().map(v -> bar(v, all)).toList()));
    blocks.add(note(answers(update.multipleAnswers(), words.of("message.poll.votes", all))));
    return blocks;
  }

  private Block.Bar bar(MessageContent.Vote vote, int all) {
    int count = vote.voters().size();
    int percent = all == 0 ? 0 : (int) Math.round(100.0 * count / all);
    return new Block.Bar(vote.option(), percent, words.number(count), voters(vote.voters(), count));
  }

  /** A poll of a large group names the first ones only. */
  private List<String> voters(List<String> ids, int count) {
    List<String> names = new ArrayList<>();
    ids.stream().limit(MOST_NAMED).map(setting.names()).forEach(names::add);
    if (count > MOST_NAMED) {
      names.add(words.of("message.poll.more", count - MOST_NAMED));
    }
    return names;
  }

  private String answers(Optional<Boolean> several, String votes) {
    return several
        .map(s -> words.of(s ? "message.poll.several" : "message.poll.single") + " · " + votes)
        .orElse(votes);
  }

  private static Block note(String text) {
    return Block.Small.of(text);
  }
}
