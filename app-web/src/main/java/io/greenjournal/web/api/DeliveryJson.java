package io.greenjournal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.core.delivery.DeliveryBucket;
import io.greenjournal.core.delivery.DeliveryCounts;
import io.greenjournal.core.delivery.DeliveryFilter;
import io.greenjournal.core.delivery.DeliveryReport;
import io.greenjournal.core.delivery.Durations;
import io.greenjournal.core.instance.InstanceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** A delivery report as programs get it. */
final class DeliveryJson {
  private DeliveryJson() {}

  static String print(DeliveryFilter filter, DeliveryReport report) {
    ObjectNode node = JsonText.JSON.objectNode();
    node.put("from", filter.period().from().toString());
    node.put("to", filter.period().to().toString());
    node.put("bucket", filter.bucket() == DeliveryBucket.HOUR ? "hour" : "day");
    node.set("total", counts(report.total()));
    ArrayNode buckets = node.putArray("buckets");
    report
        .slots()
        .forEach(slot -> buckets.add(JsonText.JSON
            .objectNode()
            .put("start", slot.start().toString())
            .setAll(counts(slot.counts()))));
    ArrayNode instances = node.putArray("instances");
    report.byInstance().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(InstanceId::value)))
        .forEach(entry -> instances.add(JsonText.JSON
            .objectNode()
            .put("instance", entry.getKey().value())
            .setAll(counts(entry.getValue()))));
    node.put("capped", !report.exact());
    JsonText.put(node, report.freshness());
    return JsonText.print(node);
  }

  private static ObjectNode counts(DeliveryCounts counts) {
    Map<String, Long> words = new HashMap<>();
    counts.byStatus().forEach((status, n) -> words.merge(status.word(), n, Long::sum));
    ObjectNode node = JsonText.JSON.objectNode().put("messages", counts.total());
    node.set("byStatus", JsonText.counts(words));
    node.set("toDelivered", durations(counts.toDelivered()));
    node.set("toRead", durations(counts.toRead()));
    return node;
  }

  private static ObjectNode durations(Durations durations) {
    ObjectNode node = JsonText.JSON.objectNode().put("messages", durations.count());
    JsonText.put(node, "medianSeconds", durations.medianSeconds());
    JsonText.put(node, "p90Seconds", durations.p90Seconds());
    return node;
  }
}
