package io.greenjournal.web.statuses;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.Sender;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.status.Audience;
import io.greenjournal.core.status.PostStyle;
import io.greenjournal.core.status.StatusPost;
import io.greenjournal.web.messages.CardDrawer;
import io.greenjournal.web.messages.ContentText;
import io.greenjournal.web.messages.Kinds;
import io.greenjournal.web.messages.Markers;
import io.greenjournal.web.messages.MessageAddress;
import io.greenjournal.web.messages.Person;
import io.greenjournal.web.messages.PostColour;
import io.greenjournal.web.messages.PostFont;
import io.greenjournal.web.messages.Previews;
import io.greenjournal.web.shell.StatusMark;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes cards of status posts. One that cannot be read is still a card, which says so. */
final class PostDrawer {
  static final Duration LIFE = Duration.ofHours(24);

  private static final int LONGEST = 700;

  private final JournalRecordReader reader;
  private final Map<InstanceId, Instance> instances;
  private final Times times;
  private final Words words;

  PostDrawer(JournalRecordReader reader, Map<InstanceId, Instance> instances, Times times) {
    this.reader = reader;
    this.instances = instances;
    this.times = times;
    this.words = times.words();
  }

  PostView draw(CachedRecord cached) {
    JournalRecord record = cached.record();
    Optional<StatusPost> post = read(record);
    PostStyle style = post.map(StatusPost::style).orElse(PostStyle.PLAIN);
    PostColour colour = PostColour.of(style.backgroundColor());
    String kind = CardDrawer.kindWord(record.typeMessage(), words);
    String text = text(post, record);
    String instance = instance(record);
    Instant ends = cached.at().plus(LIFE);
    boolean live = ends.isAfter(times.now());
    String rest = live
        ? words.of("statuses.left", times.length(Duration.between(times.now(), ends)))
        : words.of("statuses.kept");
    String audience = audience(post.map(StatusPost::audience).orElse(Audience.NOT_TOLD));
    String sender = record.sender().map(s -> name(record, s)).orElse("");
    Optional<StatusMark> mark = record.status().map(s -> StatusMark.of(s, words));
    String picture = picture(record, post);
    return new PostView(
        MessageAddress.of(record.key()),
        instance,
        kind,
        Kinds.of(record.typeMessage()).icon(),
        colour.value(),
        colour.isLight() && picture.isEmpty(),
        PostFont.of(style.font()),
        picture,
        text,
        live,
        rest,
        audience,
        sender,
        mark,
        times.at(cached.at()),
        summary(kind, instance, text, rest, audience));
  }

  private Optional<StatusPost> read(JournalRecord record) {
    try {
      return Optional.of(reader.statusPost(record));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private String text(Optional<StatusPost> post, JournalRecord record) {
    String said = post.map(p -> p.content().accept(new ContentText())).orElse(record.text());
    String shown = Markers.meaning(said).map(words::of).orElse(said);
    return shown.length() <= LONGEST
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, cut(shown))) + "…";
  }

  private static int cut(String text) {
    return Math.min(LONGEST, text.codePointCount(0, text.length()));
  }

  private String instance(JournalRecord record) {
    Instance instance = instances.get(record.key().instance());
    return instance == null ? record.key().instance().value() : instance.name();
  }

  private static String name(JournalRecord record, Sender sender) {
    return Person.of(record.key().chat(), Optional.of(sender)).name();
  }

  /** The preview of the newest observation, if it is a sound picture. */
  private static String picture(JournalRecord record, Optional<StatusPost> post) {
    return post.filter(p -> Previews.isSound(p.content()))
        .map(p -> MessageAddress.of(record.key()) + "/thumbnail")
        .orElse("");
  }

  private String audience(Audience audience) {
    if (audience.participants().isEmpty()) {
      return "";
    }
    return audience.isEveryone()
        ? words.of("statuses.audience.all")
        : words.of(
            "statuses.audience.chosen", audience.participants().map(List::size).orElse(0));
  }

  private String summary(String kind, String instance, String text, String rest, String audience) {
    String said = text.isEmpty() ? words.of("statuses.summary.silent") : text;
    return audience.isEmpty()
        ? words.of("statuses.summary", kind, instance, said, rest)
        : words.format("statuses.summary.audience", kind, instance, said, rest, audience);
  }
}
