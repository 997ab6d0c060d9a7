package io.greenjournal.web.command;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.search.SearchProblem;
import io.greenjournal.core.search.SearchReading;
import io.greenjournal.core.search.SearchWorld;
import io.greenjournal.web.journal.FilterReader;
import io.greenjournal.web.listing.BadValueException;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.wiring.Offline;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which messages are wanted, by the words that the address of the journal page uses. */
final class MessageOptions {
  @Option(names = "--instance", paramLabel = "<id>", description = "Of this instance.")
  private List<String> instances = List.of();

  @Option(names = "--direction", paramLabel = "<word>", description = "incoming or outgoing.")
  private List<String> directions = List.of();

  @Option(
      names = "--type",
      paramLabel = "<kind>",
      description = "Of this kind: text, image, or a typeMessage.")
  private List<String> types = List.of();

  @Option(
      names = "--status",
      paramLabel = "<word>",
      description = "With this delivery status, such as read or failed.")
  private List<String> statuses = List.of();

  @Option(names = "--chat", paramLabel = "<id>", description = "Of this chat.")
  private List<String> chats = List.of();

  @Option(
      names = "--sent-by-api",
      paramLabel = "<true|false>",
      description = "Sent by a program, or by phone.")
  private @Nullable String sentByApi;

  @Option(
      names = "--from",
      paramLabel = "<time>",
      description = "Not before: 2026-11-03, 2026-11-03T09:30Z, or 2d for two days ago.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "<time>", description = "Not after.")
  private @Nullable String to;

  @Option(
      names = "--q",
      paramLabel = "<search>",
      description = "As typed into the search box of the journal.")
  private @Nullable String search;

  SearchReading read(Offline.Reading cache, Surroundings surroundings) {
    PageQuery query = new PageQuery(
        "",
        Map.of(
            "instance", instances,
            "direction", directions,
            "type", types,
            "status", statuses,
            "chat", chats,
            "sentByApi", given(sentByApi),
            "from", given(from),
            "to", given(to),
            "q", given(search)));
    AccessScope all = AccessScope.everything();
    SearchWorld world = new SearchWorld(
        cache.registry().all(all),
        (wanted, part, most) -> cache.people().named(all, wanted, part, most),
        ZoneOffset.UTC,
        cache.clock().instant());
    try {
      SearchReading reading = new FilterReader(query, world).read().reading();
      for (SearchProblem problem : reading.problems()) {
        if (problem.kind().isRefusal()) {
          throw new StartRefused(StartRefused.USAGE, "--q " + problem.sentence() + ".");
        }
        surroundings.err().println("--q " + problem.sentence() + ".");
      }
      return reading;
    } catch (BadValueException e) {
      String allowed = e.allowed().isEmpty() ? "" : ": " + String.join(", ", e.allowed());
      throw new StartRefused(
          StartRefused.USAGE,
          "--" + option(e.parameter()) + " must be a value that is known" + allowed + ".");
    }
  }

  private static String option(String parameter) {
    return parameter.equals("sentByApi") ? "sent-by-api" : parameter;
  }

  private static List<String> given(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }
}
