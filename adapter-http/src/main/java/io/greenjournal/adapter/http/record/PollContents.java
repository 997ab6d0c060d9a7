package io.greenjournal.adapter.http.record;

import io.greenjournal.core.message.MessageContent;

/** Polls and how people voted. */
final class PollContents {
  private PollContents() {}

  static MessageContent poll(Fields message) {
    Fields poll = message.object("pollMessageData");
    return new MessageContent.Poll(
        poll.text("name"),
        poll.objects("options").stream()
            .map(option -> option.text("optionName"))
            .toList(),
        poll.flag("multipleAnswers"));
  }

  static MessageContent update(Fields message) {
    Fields poll = message.object("pollMessageData");
    return new MessageContent.PollUpdate(
        poll.text("name"),
        poll.text("stanzaId"),
        poll.objects("votes").stream()
            .map(vote -> new MessageContent.Vote(
                vote.text("optionName"), vote.texts("optionVoters").orElseGet(java.util.List::of)))
            .toList(),
        poll.flag("multipleAnswers"));
  }
}
