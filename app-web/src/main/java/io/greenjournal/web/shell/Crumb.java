package io.greenjournal.web.shell;

import io.greenjournal.core.instance.Instance;
import java.util.List;

/** A page above the present one. */
public record Crumb(String href, String text) {
  /** The list of instances alone. */
  public static List<Crumb> instances(Words t) {
    return List.of(new Crumb("/instances", t.of("instances.title")));
  }

  /** For what lies below the page of this instance. */
  public static List<Crumb> below(Instance instance, Words t) {
    return List.of(instances(t).get(0), new Crumb("/instances/" + instance.id(), instance.name()));
  }
}
