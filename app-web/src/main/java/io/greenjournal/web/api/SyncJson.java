package io.greenjournal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.sync.SyncJob;
import io.greenjournal.core.sync.SyncPart;

/** Runs and jobs as programs see them. */
final class SyncJson {
  private SyncJson() {}

  static ObjectNode run(SyncRun run) {
    ObjectNode node = JsonText.JSON.objectNode();
    node.put("instance", run.instance().value());
    node.put("journal", run.journal().word());
    node.put("reason", run.note().reason().isEmpty() ? null : run.note().reason());
    JsonText.put(node, "plannedAt", run.note().plannedAt());
    node.put("startedAt", run.startedAt().toString());
    node.put("endedAt", run.endedAt().toString());
    ObjectNode window = node.putObject("window");
    window.put("from", run.window().from().toString());
    window.put("to", run.window().to().toString());
    node.put("calls", run.calls());
    JsonText.put(node, "bytes", run.note().bytes());
    node.put("new", run.outcome().added());
    node.put("changed", run.outcome().changed());
    node.put("unchanged", run.outcome().unchanged());
    node.put("unreadable", run.unreadable());
    if (run.succeeded()) {
      node.putNull("failure");
    } else {
      ObjectNode failure = node.putObject("failure");
      failure.put("code", run.failureCode());
      failure.put("detail", run.failureDetail());
    }
    return node;
  }

  static ObjectNode job(SyncJob job) {
    ObjectNode node = JsonText.JSON.objectNode();
    node.put("id", job.number());
    node.put("state", job.state().word());
    node.put("askedBy", job.askedBy());
    node.put("askedAt", job.askedAt().toString());
    JsonText.put(node, "beganAt", job.beganAt());
    JsonText.put(node, "endedAt", job.endedAt());
    node.put("interrupted", job.interrupted());
    node.put("new", job.added());
    ObjectNode counts = node.putObject("counts");
    for (SyncPart.State state : SyncPart.State.values()) {
      counts.put(state.word(), job.count(state));
    }
    ArrayNode parts = node.putArray("parts");
    job.parts().forEach(part -> parts.add(part(part)));
    return node;
  }

  private static ObjectNode part(SyncPart part) {
    ObjectNode node = JsonText.JSON.objectNode();
    node.put("instance", part.instance().value());
    node.put("journal", part.journal().word());
    node.put("state", part.state().word());
    JsonText.put(node, "beganAt", part.beganAt());
    JsonText.put(node, "endedAt", part.endedAt());
    node.put("new", part.added());
    node.put("changed", part.changed());
    node.put("why", part.why().isEmpty() ? null : part.why());
    return node;
  }
}
