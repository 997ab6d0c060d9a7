package io.greenjournal.testkit.memory;

import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.VendorTime;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.Details;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.Forwarding;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.message.MessageContent;
import io.greenjournal.core.message.Quote;
import io.greenjournal.core.message.Revision;
import io.greenjournal.core.message.Sender;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.status.Audience;
import io.greenjournal.core.status.PostStyle;
import io.greenjournal.core.status.StatusPost;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands texts, polls and what is about other messages, by the typed parts of a record and a glance at its
 * JSON; for tests without the real reader.
 */
public final class TinyReader implements JournalRecordReader {
  private static final Pattern STANZA = Pattern.compile("\"stanzaId\":\"([^\"]*)\"");
  private static final Pattern OPTION = Pattern.compile("\"optionName\":\"([^\"]*)\"");
  private static final Pattern VOTE =
      Pattern.compile("\"optionName\":\"([^\"]*)\",\"optionVoters\":\\[([^\\]]*)]");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

  @Override
  public Message message(JournalRecord record) {
    if (record.journal().direction() == Direction.INCOMING) {
      return new Message.Incoming(
          record.key(),
          VendorTime.of(record.timestamp()),
          record.sender().orElse(Sender.of("", "", "")),
          content(record),
          details(record));
    }
    return new Message.Outgoing(
        record.key(),
        VendorTime.of(record.timestamp()),
        record.status().orElse(DeliveryStatus.UNKNOWN),
        record.sentByApi(),
        content(record),
        details(record));
  }

  @Override
  public StatusPost statusPost(JournalRecord record) {
    return new StatusPost(
        record.key(),
        VendorTime.of(record.timestamp()),
        content(record),
        PostStyle.PLAIN,
        Audience.NOT_TOLD,
        record.status(),
        record.sentByApi(),
        record.sender(),
        details(record));
  }

  @Override
  public Map<String, String> fields(Payload payload) {
    return Map.of("text", payload.text());
  }

  @Override
  public String strictJson(Payload payload) {
    return payload.text();
  }

  private static MessageContent content(JournalRecord record) {
    String json = record.payload().text();
    String about = first(STANZA, json);
    return switch (record.typeMessage()) {
      case "textMessage" -> new MessageContent.Text(record.text());
      case "reactionMessage" -> new MessageContent.Reaction(record.text());
      case "quotedMessage" -> new MessageContent.QuotedText(record.text(), about, "");
      case "editedMessage" -> new MessageContent.Edited(about, record.text());
      case "deletedMessage" -> new MessageContent.Deleted(about);
      case "pollMessage" ->
        new MessageContent.Poll(
            record.text(),
            OPTION.matcher(json).results().map(found -> found.group(1)).toList(),
            Optional.empty());
      case "pollUpdateMessage" ->
        new MessageContent.PollUpdate(
            record.text(),
            about,
            VOTE.matcher(json)
                .results()
                .map(found -> new MessageContent.Vote(found.group(1), words(found.group(2))))
                .toList(),
            Optional.empty());
      default -> new MessageContent.Unsupported(record.typeMessage(), Map.of());
    };
  }

  private static Details details(JournalRecord record) {
    String about = first(STANZA, record.payload().text());
    return about.isEmpty()
        ? Details.of(record.typeMessage())
        : new Details(
            record.typeMessage(),
            Optional.empty(),
            Forwarding.NOT_TOLD,
            Revision.NOT_TOLD,
            Optional.of(
                new Quote(about, "", Optional.empty(), Optional.empty(), Revision.NOT_TOLD)),
            Map.of());
  }

  private static List<String> words(String list) {
    return WORD.matcher(list).results().map(found -> found.group(1)).toList();
  }

  private static String first(Pattern pattern, String json) {
    Matcher found = pattern.matcher(json);
    return found.find() ? found.group(1) : "";
  }
}
