package io.greenjournal.web.delivery;

import static io.greenjournal.core.message.DeliveryStatus.DELIVERED;
import static io.greenjournal.core.message.DeliveryStatus.PENDING;
import static io.greenjournal.core.message.DeliveryStatus.READ;
import static io.greenjournal.core.message.DeliveryStatus.SENT;
import static io.greenjournal.core.message.DeliveryStatus.UNKNOWN;

import io.greenjournal.core.delivery.DeliveryBucket;
import io.greenjournal.core.journal.Window;
import io.greenjournal.web.delivery.DeliveryView.Bar;
import io.greenjournal.web.delivery.DeliveryView.Figure;
import io.greenjournal.web.delivery.DeliveryView.Part;
import io.greenjournal.web.delivery.DeliveryView.Row;
import io.greenjournal.web.delivery.DeliveryView.Tick;
import io.greenjournal.web.delivery.DeliveryView.Volume;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Draws how many messages were sent when, and what became of them. */
final class VolumeDrawer {
  private static final int STEP = 20;
  private static final int WIDE = 14;
  private static final double HEIGHT = 200;
  private static final int LINES = 4;
  private static final int MOST_TICKS = 9;

  private final Slots slots;
  private final JournalLink journal;
  private final Times times;
  private final Words t;

  VolumeDrawer(Slots slots, JournalLink journal, Times times) {
    this.slots = slots;
    this.journal = journal;
    this.times = times;
    this.t = times.words();
  }

  Volume draw() {
    boolean hourly = slots.bucket() == DeliveryBucket.HOUR;
    List<Slots.Slot> all = slots.all();
    long top = top(all.stream().mapToLong(s -> s.outcome().total()).max().orElse(0));
    return new Volume(
        t.of(hourly ? "delivery.volume.hour" : "delivery.volume.day"),
        summary(all),
        IntStream.rangeClosed(0, LINES)
            .mapToObj(i -> t.number(top * (LINES - i) / LINES))
            .toList(),
        ticks(all),
        every(all.size()) == 1,
        Math.max(1, all.size() * STEP),
        IntStream.range(0, all.size()).mapToObj(i -> bar(i, all.get(i), top)).toList(),
        all.stream().filter(s -> s.outcome().total() > 0).map(this::row).toList(),
        t.of(hourly ? "delivery.volume.column.hour" : "delivery.volume.column.day"),
        journal.all());
  }

  /** The next number of four steps that people like to read. */
  private static long top(long most) {
    long scale = 1;
    while (true) {
      for (long tenths : new long[] {10, 15, 20, 25, 30, 40, 50, 60, 80}) {
        long step = tenths * scale / 10;
        if (step * 10 == tenths * scale && step * LINES >= most) {
          return step * LINES;
        }
      }
      scale *= 10;
    }
  }

  private Bar bar(int index, Slots.Slot slot, long top) {
    Outcome o = slot.outcome();
    List<Part> parts = new ArrayList<>();
    double y = HEIGHT;
    long[] counts = {o.read(), o.delivered(), o.underway(), o.unknown(), o.failed()};
    String[] kinds = {"read", "deliv", "sent", "none", "fail"};
    for (int i = 0; i < counts.length; i++) {
      double height = Svg.part(counts[i], top, HEIGHT);
      y -= height;
      if (counts[i] > 0) {
        parts.add(new Part(
            kinds[i],
            Svg.number(index * STEP + (STEP - WIDE) / 2.0),
            Svg.number(y),
            String.valueOf(WIDE),
            Svg.number(height)));
      }
    }
    return new Bar(
        parts,
        t.of("delivery.volume.said", name(slot), o.total()),
        Period.fromText(slot.window().from(), times.zone()),
        Period.toText(slot.window().to(), times.zone()));
  }

  private Row row(Slots.Slot slot) {
    Outcome o = slot.outcome();
    JournalLink link = journal.within(slot.window(), times.zone());
    return new Row(
        name(slot),
        List.of(
            figure(o.total(), link.all()),
            figure(o.read(), link.with(READ)),
            figure(o.delivered(), link.with(DELIVERED)),
            figure(o.underway(), link.with(PENDING, SENT)),
            figure(o.failed(), link.failed()),
            figure(o.unknown(), link.with(SENT, UNKNOWN))));
  }

  private Figure figure(long count, String href) {
    return new Figure(t.number(count), count == 0 ? "" : href);
  }

  private String name(Slots.Slot slot) {
    Window window = slot.window();
    String day = times.day(window.from()).text();
    return slots.bucket() == DeliveryBucket.DAY
        ? day
        : day + ", " + times.minute(slot.start()).text();
  }

  /** At equal distances; a day is named where it begins. */
  private List<Tick> ticks(List<Slots.Slot> all) {
    int every = every(all.size());
    boolean hourly = slots.bucket() == DeliveryBucket.HOUR;
    List<Tick> ticks = new ArrayList<>();
    LocalDate named = LocalDate.MIN;
    for (int i = 0; i < all.size(); i++) {
      boolean fits = every == 1 || all.size() - i > every / 2;
      if (i % every != 0 || !fits) {
        ticks.add(new Tick("", false));
        continue;
      }
      Instant start = all.get(i).start();
      LocalDate day = LocalDate.ofInstant(start, times.zone());
      String text = hourly && day.equals(named)
          ? times.minute(start).text()
          : times.day(start).text();
      ticks.add(new Tick(text, i / every % 2 == 1));
      named = day;
    }
    return ticks;
  }

  private int every(int many) {
    int[] steps = slots.bucket() == DeliveryBucket.HOUR
        ? new int[] {1, 2, 3, 4, 6, 12, 24}
        : new int[] {1, 2, 5, 7, 14, 30};
    return Arrays.stream(steps)
        .filter(step -> many <= step * MOST_TICKS)
        .findFirst()
        .orElse((many + MOST_TICKS - 1) / MOST_TICKS);
  }

  private String summary(List<Slots.Slot> all) {
    long total = all.stream().mapToLong(s -> s.outcome().total()).sum();
    return all.stream()
        .max(Comparator.comparingLong(s -> s.outcome().total()))
        .filter(s -> s.outcome().total() > 0)
        .map(s -> t.of("delivery.volume.summary", total, name(s), s.outcome().total()))
        .orElse("");
  }
}
