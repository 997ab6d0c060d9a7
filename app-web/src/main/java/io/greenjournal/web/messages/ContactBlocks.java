package io.greenjournal.web.messages;

import io.greenjournal.core.message.MessageContent.Contacts;
import io.greenjournal.web.shell.Words;
import java.util.ArrayList;
import java.util.List;

/** Address book entries that somebody passed on. */
final class ContactBlocks {
  private static final int MOST = 50;

  private final Words words;

  ContactBlocks(Words words) {
    this.words = words;
  }

  List<Block> of(Contacts content) {
    List<Block> blocks = new ArrayList<>();
    content.cards().stream().limit(MOST).map(ContactReader::read).forEach(c -> add(blocks, c));
    int more = content.cards().size() - MOST;
    if (more > 0) {
      blocks.add(new Block.Note("", "users", words.of("message.contact.more", more)));
    }
    return blocks;
  }

  private void add(List<Block> blocks, ContactView contact) {
    Person person = Person.named(contact.name(), contact.name());
    blocks.add(new Block.Entry(
        person.initials(),
        person.tone(),
        contact.name().isEmpty() ? words.of("message.contact.nameless") : contact.name(),
        contact.lines().stream().map(this::fact).toList()));
    if (!contact.raw().isEmpty()) {
      blocks.add(new Block.Note("", "info-circle", words.of("message.contact.raw")));
      blocks.add(new Block.Raw(contact.raw()));
    }
  }

  private Block.Fact fact(ContactView.Line line) {
    boolean phone = line.kind().equals("phone");
    boolean code = phone || line.kind().equals("mail") || line.kind().equals("url");
    return new Block.Fact(
        words.of("message.contact." + line.kind()),
        phone ? Phones.written(line.value()) : line.value(),
        code,
        line.href(),
        code ? line.value() : "");
  }
}
