package io.greenjournal.web.messages;

import io.greenjournal.core.message.MessageContent;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Things that happened rather than were said: calls, invitations, and which message something is about. */
final class EventBlocks {
  private static final Set<String> CALLS = Set.of("pickUp", "hungUp", "declined", "missed");

  private EventBlocks() {}

  /** Another message of the chat: what it says and where it is, as far as the cache holds it. */
  static List<Block> about(String message, CardSetting setting) {
    if (message.isEmpty()) {
      return List.of();
    }
    Neighbour about = setting.neighbours().apply(message);
    return List.of(new Block.Quoted(
        about.href().isEmpty() ? message : "",
        setting.words().of("message.about"),
        TextRun.of(about.text()),
        about.href()));
  }

  static List<Block> call(MessageContent.Call call, CardSetting setting) {
    Words words = setting.words();
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(Block.Fact.text(words.of("message.call.status"), outcome(call.status(), words)));
    call.durationSeconds()
        .ifPresent(s -> facts.add(
            Block.Fact.text(words.of("message.call.length"), "%d:%02d".formatted(s / 60, s % 60))));
    call.participants()
        .forEach(p -> facts.add(new Block.Fact(
            outcome(p.status(), words), setting.names().apply(p.id()), false, "", p.id())));
    String kind = call.video().orElse(false) ? "message.call.video" : "message.call.voice";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(words.of(kind)));
    if (call.group().orElse(false)) {
      blocks.add(new Block.Note("", "users", words.of("message.call.group")));
    }
    blocks.add(new Block.Facts(facts));
    return blocks;
  }

  static List<Block> invite(MessageContent.GroupInvite invite, CardSetting setting) {
    Words words = setting.words();
    List<Block.Fact> facts = new ArrayList<>();
    add(facts, words.of("message.invite.group"), invite.group());
    add(facts, words.of("message.invite.code"), invite.inviteCode());
    if (!invite.expiresAt().isEmpty()) {
      facts.add(
          Block.Fact.text(words.of("message.invite.expires"), until(invite, setting.times())));
    }
    Person group = Person.named(invite.groupName(), invite.group());
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Entry(group.initials(), group.tone(), PlainText.name(invite.groupName()), facts));
    if (!invite.caption().isEmpty()) {
      blocks.add(Block.Words.of(invite.caption()));
    }
    return blocks;
  }

  /** The vendor gives UNIX seconds as text; anything else is shown as it came. */
  private static String until(MessageContent.GroupInvite invite, Times times) {
    if (!invite.expiresAt().matches("[0-9]{1,11}")) {
      return invite.expiresAt();
    }
    Instant end = Instant.ofEpochSecond(Long.parseLong(invite.expiresAt()));
    String text = times.exact(end).text();
    return end.isAfter(times.now()) ? text : times.words().of("message.invite.over", text);
  }

  private static String outcome(String status, Words words) {
    if (status.isEmpty()) {
      return words.of("message.call.unknown");
    }
    return CALLS.contains(status) ? words.of("message.call." + status) : status;
  }

  private static void add(List<Block.Fact> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.add(Block.Fact.code(name, value));
    }
  }
}
