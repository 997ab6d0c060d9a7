package io.greenjournal.web.standing;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.InstanceFacts;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.schedule.Paces;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Made-up standings: in order unless said otherwise. */
public final class Made {
  public static final Instant NOW = Instant.parse("2026-11-21T10:04:31Z");
  private static final Paces PACES = new Paces(Settings.in(Path.of("unused")));

  private Made() {}

  public static Instance instance(String id, String name, Messenger messenger) {
    URI url = URI.create("https://" + id.substring(0, 4) + ".api.greenapi.com");
    return new Instance(new InstanceId(id), name, messenger, url, Pace.LIVE, "c41e");
  }

  public static Standing standing(String id, String name, Messenger messenger) {
    Instance instance = instance(id, name, messenger);
    Standing made = new Standing(instance, InstanceFacts.none(instance.id()), Map.of(), PACES, NOW);
    return withSettings(
        withState(read(made, NOW.minusSeconds(20)), "authorized", 50_000), "yes", "yes");
  }

  public static Standing fine() {
    return standing("7103204118", "קבלה חיפה", Messenger.WHATSAPP);
  }

  public static Standing withState(Standing s, String word, long secondsAgo) {
    InstanceFacts facts = new InstanceFacts(
        s.instance().id(),
        Optional.of(new InstanceState(word)),
        Optional.of(NOW.minusSeconds(secondsAgo)),
        Optional.of(NOW),
        s.facts().settings(),
        s.facts().settingsAsOf());
    return new Standing(s.instance(), facts, s.states(), s.paces(), NOW);
  }

  public static Standing withSettings(Standing s, String outgoing, String incoming) {
    InstanceFacts facts = new InstanceFacts(
        s.instance().id(),
        s.facts().state(),
        s.facts().stateSince(),
        s.facts().stateAsOf(),
        Optional.of(new InstanceSettings(Map.of(
            "outgoingWebhook", outgoing,
            "incomingWebhook", incoming,
            "outgoingMessageWebhook", "yes",
            "pollMessageWebhook", "no",
            "editedMessageWebhook", "yes",
            "deletedMessageWebhook", "no"))),
        Optional.of(NOW.minusSeconds(40)));
    return new Standing(s.instance(), facts, s.states(), s.paces(), NOW);
  }

  /** Both message journals and the posts read at that moment. */
  public static Standing read(Standing s, Instant asOf) {
    Standing made = s;
    for (Journal journal : Journal.values()) {
      made = with(
          made,
          new JournalState(
              s.instance().id(),
              journal,
              Freshness.of(asOf, NOW.minus(Duration.ofDays(18))),
              Optional.of(asOf),
              "",
              "",
              Optional.empty(),
              0,
              Optional.empty()));
    }
    return made;
  }

  public static Standing failing(
      Standing s, Journal journal, String code, Optional<Instant> parkedUntil) {
    JournalState before = s.state(journal);
    return with(
        s,
        new JournalState(
            s.instance().id(),
            journal,
            before.freshness(),
            Optional.of(NOW),
            code,
            "",
            Optional.of(NOW.minusSeconds(5_000)),
            3,
            parkedUntil));
  }

  public static Standing never(Standing s) {
    return new Standing(
        s.instance(), InstanceFacts.none(s.instance().id()), Map.of(), s.paces(), NOW);
  }

  private static Standing with(Standing s, JournalState state) {
    Map<Journal, JournalState> states = new EnumMap<>(Journal.class);
    states.putAll(s.states());
    states.put(state.journal(), state);
    return new Standing(s.instance(), s.facts(), states, s.paces(), NOW);
  }
}
