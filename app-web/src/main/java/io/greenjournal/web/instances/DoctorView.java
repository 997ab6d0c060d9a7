package io.greenjournal.web.instances;

import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.journal.InstanceFacts;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.util.List;
import java.util.Optional;

/**
 * Which switch at the vendor feeds which journal, and what it means that it is off.
 *
 * @param off how many of them starve a journal
 * @param asOf when the switches were read; empty when never
 */
record DoctorView(List<Flow> flows, int off, Optional<Moment> asOf) {
  /**
   * @param tone {@code good}, {@code warn} or {@code faint} for unknown
   * @param status on, off, partly or unknown
   */
  record Flow(
      String name,
      String tone,
      String icon,
      String status,
      String meaning,
      List<Switch> switches) {}

  /** @param value {@code yes}, {@code no} or {@code –} */
  record Switch(String name, String value) {
    /** For {@code data-v}; empty when the value is not known. */
    public String mark() {
      return value.equals("–") ? "" : value;
    }
  }

  private record Part(String key, List<String> switches) {}

  private static final List<Part> PARTS = List.of(
      new Part("incoming", List.of("incomingWebhook")),
      new Part("delivery", List.of("outgoingWebhook")),
      new Part("phone", List.of("outgoingMessageWebhook")),
      new Part("polls", List.of("pollMessageWebhook")),
      new Part("changes", List.of("editedMessageWebhook", "deletedMessageWebhook")));

  static DoctorView of(InstanceFacts facts, Times times) {
    Words t = times.words();
    Optional<InstanceSettings> settings = facts.settings();
    List<Flow> flows = PARTS.stream().map(part -> flow(part, settings, t)).toList();
    int off = (int) flows.stream().filter(flow -> flow.tone().equals("warn")).count();
    return new DoctorView(flows, off, facts.settingsAsOf().map(times::at));
  }

  private static Flow flow(Part part, Optional<InstanceSettings> settings, Words t) {
    List<Optional<Boolean>> values = part.switches().stream()
        .map(name -> settings.flatMap(s -> s.isOn(name)))
        .toList();
    long on = values.stream().filter(v -> v.orElse(false)).count();
    long off = values.stream().filter(v -> !v.orElse(true)).count();
    String state = off > 0 ? (on > 0 ? "partly" : "off") : on > 0 ? "on" : "unknown";
    String tone = off > 0 ? "warn" : on > 0 ? "good" : "faint";
    String icon = off > 0 ? "alert-triangle" : on > 0 ? "circle-check" : "help-circle";
    return new Flow(
        t.of("instances.doctor." + part.key()),
        tone,
        icon,
        t.of("instances.doctor.state." + state),
        t.of("instances.doctor." + part.key() + (off > 0 ? ".off" : ".on")),
        part.switches().stream()
            .map(name -> new Switch(
                name, settings.flatMap(s -> s.isOn(name)).map(DoctorView::word).orElse("–")))
            .toList());
  }

  private static String word(boolean on) {
    return on ? "yes" : "no";
  }
}
