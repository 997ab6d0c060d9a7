package io.greenjournal.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.List;

/** Instances as code: the file that a console takes to know a fleet. It holds the tokens. */
public final class InstancesJson {
  private InstancesJson() {}

  /** A JSON array of {@code id, token, name, messenger, apiUrl, pace}. */
  public static String of(List<DemoInstance> fleet, URI apiUrl) {
    ArrayNode instances = JsonNodeFactory.instance.arrayNode();
    for (DemoInstance instance : fleet) {
      instances
          .addObject()
          .put("id", instance.id())
          .put("token", instance.token())
          .put("name", instance.name())
          .put("messenger", instance.messenger().word())
          .put("apiUrl", apiUrl.toString())
          .put("pace", instance.pace());
    }
    return instances.toPrettyString();
  }
}
