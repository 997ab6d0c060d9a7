package io.greenjournal.bench.console;

import com.sun.management.OperatingSystemMXBean;
import gg.jte.output.StringOutput;
import io.greenjournal.bench.Target;
import io.greenjournal.web.Console;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.demo.Demo;
import io.micronaut.core.io.Writable;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The journal page with 50 messages: what drawing it costs beside a precompiled JTE page of the same content,
 * and what the whole answer costs with its queries and HTTP. Processor time, since that does not wait for others.
 *
 * <p>{@code --draw} leaves the answers out, for who changes a template and wants to see what that does.
 */
public final class PageBench {
  private static final int ROWS = 50;
  private static final int DRAW_LIMIT = 8;
  private static final int ANSWER_LIMIT = 12;
  private static final int WARM_UPS = 5;
  private static final int ROUNDS = 9;
  private static final int DRAWN = 150;
  private static final int DRAWN_BY_JTE = 3_000;
  private static final int ASKED = 150;
  private static final int BUFFER = 1 << 15;
  private static final Duration DEMO_READS_ONCE = Duration.ofHours(12);
  private static final Duration IDLE = Duration.ofSeconds(5);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final PageClient client;
  private final Writable page;
  private final JtePage jte;

  private PageBench(PageClient client, Writable page, JtePage jte) {
    this.client = client;
    this.page = page;
    this.jte = jte;
  }

  public static void main(String[] args) throws Exception {
    Path directory = Files.createTempDirectory("page-bench");
    try (Demo demo = Demo.start(Settings.in(directory.resolve("data")), DEMO_READS_ONCE, 1, 12)) {
      URI journal = demo.console().uri().resolve("journal");
      try (PageClient client = PageClient.start(journal)) {
        Writable page = fullPage(demo.console(), client);
        String html = drawn(page);
        JtePage jte = JtePage.of(html, directory);
        System.out.printf(
            Locale.ROOT,
            "# JDK %s, %d processors, load %.1f; %d messages in %.1f KB, %d kinds of rows%n",
            Runtime.version(),
            Runtime.getRuntime().availableProcessors(),
            PROCESS.getSystemLoadAverage(),
            messages(html),
            html.length() / 1e3,
            jte.shapes());
        new PageBench(client, page, jte).run(!Arrays.asList(args).contains("--draw"));
      }
    }
  }

  private static Writable fullPage(Console console, PageClient client)
      throws IOException, InterruptedException {
    HeldPage held = console.bean(HeldPage.class);
    long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (System.nanoTime() < until) {
      client.ask(1);
      Writable page = held.page().orElseThrow();
      if (messages(drawn(page)) == ROWS) {
        return page;
      }
      Thread.sleep(500);
    }
    throw new IllegalStateException("the demo has not got " + ROWS + " messages");
  }

  private static String drawn(Writable page) throws IOException {
    StringWriter html = new StringWriter(BUFFER);
    page.writeTo(html);
    return html.toString();
  }

  private static int messages(String html) {
    return html.split("<li class=\"msg\"", -1).length - 1;
  }

  private void run(boolean answers) throws IOException, InterruptedException {
    List<Double> pages = new ArrayList<>();
    List<Double> references = new ArrayList<>();
    List<Double> wholeReferences = new ArrayList<>();
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      pages.add(micros(DRAWN, () -> page.writeTo(new StringWriter(BUFFER))));
      references.add(micros(DRAWN_BY_JTE, () -> jte.draw(new StringOutput(BUFFER), false)));
      wholeReferences.add(micros(DRAWN_BY_JTE, () -> jte.draw(new StringOutput(BUFFER), true)));
    }
    double reference = median(references);
    double whole = median(wholeReferences);
    System.out.printf(
        Locale.ROOT,
        "# JTE takes %.1f us; %.1f where what is around the rows is escaped too (%.2f times as much)%n",
        reference,
        whole,
        whole / reference);
    print("P15 page drawn", median(pages), reference, DRAW_LIMIT);
    if (answers) {
      print("P15 page answered", answerMicros(), reference, ANSWER_LIMIT);
    }
  }

  private static void print(String name, double micros, double reference, double limit) {
    System.out.println(Target.atMostTimes(name, micros, "us", reference, limit).line());
  }

  /** Processor time of this thread for one of them. */
  private static double micros(int times, Drawing drawing) throws IOException {
    long before = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      drawing.draw();
    }
    return (THREADS.getCurrentThreadCpuTime() - before) / 1e3 / times;
  }

  /** Processor time of all threads for one of them, without what the console does anyway. */
  private double answerMicros() throws IOException, InterruptedException {
    client.ask(WARM_UPS * ASKED);
    double idle = idle();
    List<Double> answers = new ArrayList<>();
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      long start = System.nanoTime();
      long before = PROCESS.getProcessCpuTime();
      client.ask(ASKED);
      double used = PROCESS.getProcessCpuTime() - before;
      answers.add((used - idle * (System.nanoTime() - start)) / 1e3 / ASKED);
    }
    return median(answers);
  }

  /** How much of a processor the console takes while nobody asks. */
  private static double idle() throws InterruptedException {
    long start = System.nanoTime();
    long before = PROCESS.getProcessCpuTime();
    Thread.sleep(IDLE.toMillis());
    return (double) (PROCESS.getProcessCpuTime() - before) / (System.nanoTime() - start);
  }

  /** Of the rounds after the first ones, in which the code is still being compiled. */
  private static double median(List<Double> rounds) {
    return rounds.stream().skip(WARM_UPS).sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
  }

  private interface Drawing {
    void draw() throws IOException;
  }
}
