package io.greenjournal.testkit;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * What one instance of the demo receives and sends: three weeks of business days before the start, then a
 * conversation every few minutes. Made when first asked for, and the same whoever asks when.
 */
final class DemoTraffic implements Traffic {
  private static final int DAYS = 21;

  private final DemoProfile profile;
  private final long start;
  private final long seed;
  private final int pause;
  private final DemoCast cast;
  private final DemoPosts posts;
  private final List<DemoMessage> incoming = new ArrayList<>();
  private final List<DemoMessage> outgoing = new ArrayList<>();
  private final List<Script> deck = new ArrayList<>();
  private long nextTalk;
  private int talks;

  /** @param pause seconds between two conversations once the demo runs */
  DemoTraffic(DemoProfile profile, Instant start, long seed, int pause) {
    this.profile = profile;
    this.start = start.getEpochSecond();
    this.seed = seed;
    this.pause = pause;
    this.cast = DemoCast.of(profile, new Random(seed));
    this.nextTalk = this.start + Math.floorMod(seed, (long) pause);
    this.posts =
        new DemoPosts(profile, cast, this.start - DAYS * 86_400L, this.start, seed ^ 0x5EED);
  }

  @Override
  public List<? extends JournalEntry> entries(FakeJournal journal, Moment moment) {
    boolean whatsApp = profile.messenger() == FakeMessenger.WHATSAPP;
    return switch (journal) {
      case INCOMING -> until(moment.second(), incoming);
      case OUTGOING -> until(moment.second(), outgoing);
      case INCOMING_STATUSES -> whatsApp ? posts.until(moment.second(), true) : List.of();
      case OUTGOING_STATUSES -> whatsApp ? posts.until(moment.second(), false) : List.of();
      case INCOMING_CALLS, OUTGOING_CALLS -> List.of();
    };
  }

  @Override
  public Optional<String> views(String idMessage, Moment moment) {
    posts.until(moment.second(), false);
    return posts.find(idMessage).map(post -> post.views(moment));
  }

  private List<DemoMessage> until(long now, List<DemoMessage> journal) {
    if (talks == 0) {
      history();
    }
    while (nextTalk <= now) {
      talk(nextTalk, true);
      nextTalk += pause / 2 + new Random(mix(talks)).nextInt(pause);
    }
    return journal;
  }

  private void history() {
    ZonedDateTime today = Instant.ofEpochSecond(start).atZone(profile.zone());
    for (int day = DAYS; day >= 0; day--) {
      day(today.toLocalDate().minusDays(day));
    }
    if (profile.condition() == DemoProfile.Condition.YELLOW_CARD) {
      campaign();
    }
  }

  /** Most conversations are held in business hours, few on days of rest. */
  private void day(LocalDate date) {
    Random random = new Random(mix(date.toEpochDay()));
    int many = profile.talksPerDay() * 3 / 4 + random.nextInt(profile.talksPerDay() / 2);
    if (rest(date.getDayOfWeek())) {
      many /= 2;
    }
    long midnight = date.atStartOfDay(profile.zone()).toEpochSecond();
    List<Long> starts = new ArrayList<>();
    for (int talk = 0; talk < many; talk++) {
      boolean evening = random.nextInt(8) == 0;
      double hour = evening
          ? 18 + random.nextDouble() * 5
          : 8.5 + (random.nextDouble() + random.nextDouble()) * 5;
      starts.add(midnight + (long) (hour * 3600));
    }
    Collections.sort(starts);
    starts.stream().filter(at -> at < start).forEach(at -> talk(at, false));
  }

  private boolean rest(DayOfWeek day) {
    return day == DayOfWeek.SATURDAY
        || day == (profile.language().equals("he") ? DayOfWeek.FRIDAY : DayOfWeek.SUNDAY);
  }

  private void talk(long at, boolean live) {
    Random random = new Random(mix(talks));
    Script script = draw();
    DemoChat chat = cast.any(script.group(), random);
    play(DemoTalk.play(profile, chat, script, at, live, random));
  }

  /** Every script has its turn, so that no kind is missing; the odd ones less often. */
  private Script draw() {
    if (deck.isEmpty()) {
      for (Script script : Script.of(profile.language(), profile.topics())) {
        deck.addAll(Collections.nCopies(script.odd() ? 1 : 3, script));
      }
      Collections.shuffle(deck, new Random(mix(talks)));
    }
    return deck.remove(deck.size() - 1);
  }

  /** The mailing that brought the yellow card: most of what was sent after it was withheld. */
  private void campaign() {
    List<Script> mailing = Script.of("en", Set.of("campaign"));
    for (int recipient = 0; recipient < 48; recipient++) {
      DemoPerson person = new DemoPerson("35385009" + (1100 + recipient) + "@c.us", "", "");
      DemoChat chat = new DemoChat(person.id(), false, List.of(person));
      long at = cardAt() - 1800 + recipient * 150L;
      if (at < start) {
        play(DemoTalk.play(profile, chat, mailing.get(0), at, false, new Random(mix(at))));
      }
    }
  }

  private void play(DemoTalk talk) {
    talks++;
    for (DemoMessage message : talk.messages()) {
      if (message.line().incoming()) {
        incoming.add(message);
      } else {
        outgoing.add(withheld(message) ? message.refused(reason(message)) : message);
      }
    }
  }

  private boolean withheld(DemoMessage message) {
    return profile.condition() == DemoProfile.Condition.YELLOW_CARD
        && message.at() > cardAt()
        && message.number() % 10 > 1;
  }

  private static String reason(DemoMessage message) {
    return message.number() % 10 == 2 ? "failed" : "yellowCard";
  }

  private long cardAt() {
    return start - 9_840;
  }

  private long mix(long number) {
    return seed * 0x9E3779B97F4A7C15L + number * 0xBF58476D1CE4E5B9L;
  }
}
