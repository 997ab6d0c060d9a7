package io.greenjournal.adapter.http.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.adapter.http.Samples;
import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.adapter.http.body.JournalRecords;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.Details;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.message.MessageContent;
import io.greenjournal.core.status.StatusPost;
import io.greenjournal.testkit.Fixture;
import io.greenjournal.testkit.Fixtures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every sample there is of the vendor's records comes out as its kind and with every field in its place. */
class EverySampleTest {
  private static final Map<String, Class<? extends MessageContent>> KINDS = Map.ofEntries(
      Map.entry("textMessage", MessageContent.Text.class),
      Map.entry("extendedTextMessage", MessageContent.LinkPreview.class),
      Map.entry("quotedMessage", MessageContent.QuotedText.class),
      Map.entry("reactionMessage", MessageContent.Reaction.class),
      Map.entry("imageMessage", MessageContent.Image.class),
      Map.entry("videoMessage", MessageContent.Video.class),
      Map.entry("documentMessage", MessageContent.Document.class),
      Map.entry("audioMessage", MessageContent.Audio.class),
      Map.entry("stickerMessage", MessageContent.Sticker.class),
      Map.entry("locationMessage", MessageContent.Location.class),
      Map.entry("contactMessage", MessageContent.Contacts.class),
      Map.entry("contactsArrayMessage", MessageContent.Contacts.class),
      Map.entry("pollMessage", MessageContent.Poll.class),
      Map.entry("pollUpdateMessage", MessageContent.PollUpdate.class),
      Map.entry("incomingBlock", MessageContent.BlockEvent.class),
      Map.entry("editedMessage", MessageContent.Edited.class),
      Map.entry("deletedMessage", MessageContent.Deleted.class),
      Map.entry("incomingCall", MessageContent.Call.class),
      Map.entry("outgoingCall", MessageContent.Call.class),
      Map.entry("interactiveButtons", MessageContent.Buttons.class),
      Map.entry("interactiveButtonsReply", MessageContent.Buttons.class),
      Map.entry("buttonsMessage", MessageContent.Buttons.class),
      Map.entry("templateMessage", MessageContent.Buttons.class),
      Map.entry("templateButtonsReplyMessage", MessageContent.ButtonReply.class),
      Map.entry("buttonsResponseMessage", MessageContent.ButtonReply.class),
      Map.entry("listMessage", MessageContent.ListMenu.class),
      Map.entry("listResponseMessage", MessageContent.ListReply.class),
      Map.entry("groupInviteMessage", MessageContent.GroupInvite.class));

  /** Numbers that only the vendor's retired templates and lists have, and that no page would show. */
  private static final Set<String> KNOWN_EXTRAS = Set.of(
      "templateMessage.buttons[0].index",
      "templateMessage.buttons[1].index",
      "templateMessage.buttons[2].index",
      "listResponseMessage.listType");

  private final RecordReader reader = new RecordReader();
  private final List<String> table = new ArrayList<>();

  @Test
  void every_sample_is_understood_without_losing_a_field() throws Exception {
    for (Fixture fixture : Fixtures.all()) {
      Journal journal = Journal.of(Direction.of(fixture.direction()).orElseThrow());
      check(fixture.toString(), Samples.record(journal, fixture.json()));
    }
    for (Fixture fixture : Fixtures.statusPosts()) {
      Journal journal = Journal.ofStatuses(Direction.of(fixture.direction()).orElseThrow());
      check("post " + fixture, Samples.record(journal, fixture.json()));
    }
    checkPage("last-incoming-whatsapp", Journal.INCOMING, 12);
    checkPage("last-outgoing-whatsapp", Journal.OUTGOING, 9);
    checkPage("last-outgoing-whatsapp-legacy", Journal.OUTGOING, 2);
    checkPage("last-outgoing-max", Journal.OUTGOING, 2);
    checkPage("outgoing-statuses-whatsapp", Journal.OUTGOING_STATUSES, 2);
    checkShapes("recorded-shapes", 9);
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target/decoded-records.txt"), table);
  }

  private void checkPage(String name, Journal journal, int records) {
    JournalBody body = JournalBody.read(Fixtures.page(name), 0);
    assertThat(body.endRead()).as(name).isTrue();
    assertThat(body.unreadable()).as(name).isZero();
    assertThat(body.elements()).as(name).hasSize(records);
    Samples.records(journal, body).forEach(record -> check(name, record));
  }

  private void checkShapes(String name, int records) {
    JournalBody body = JournalBody.read(Fixtures.page(name), 0);
    assertThat(body.elements()).hasSize(records);
    for (JournalBody.Element element : body.elements()) {
      Journal journal = Journal.of(JournalRecords.direction(element.columns()));
      check(name, JournalRecords.record(Samples.INSTANCE, journal, body.body(), element));
    }
  }

  private void check(String source, JournalRecord record) {
    if (record.journal().isStatuses()) {
      StatusPost post = reader.statusPost(record);
      check(source, record, post.content(), post.details());
    } else {
      Message message = reader.message(record);
      check(source, record, message.content(), message.details());
    }
  }

  private void check(String source, JournalRecord record, MessageContent content, Details details) {
    table.add(String.join(
        "\t",
        source,
        record.key().toString(),
        record.text(),
        content.toString(),
        details.toString()));
    reader
        .fields(record.payload())
        .forEach((path, value) -> table.add("\t" + path + " = " + value));
    assertThat(content)
        .as(source)
        .isInstanceOf(KINDS.getOrDefault(record.typeMessage(), MessageContent.Unsupported.class));
    Map<String, String> extras = new TreeMap<>(details.extras());
    extras.keySet().removeAll(KNOWN_EXTRAS);
    assertThat(extras).as(source).isEmpty();
  }
}
