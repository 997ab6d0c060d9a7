package io.greenjournal.web.instances;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.web.shell.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A field that somebody else has changed meanwhile, or that is about to be.
 *
 * @param theirs what is saved now
 * @param yours what was entered
 */
record Conflict(String label, String theirs, String yours) {
  /** Where the form and what is saved differ. */
  static List<Conflict> between(Instance saved, InstanceForm form, Words t) {
    InstanceForm now = InstanceForm.of(saved);
    List<Conflict> all = new ArrayList<>();
    add(all, "name", InstanceForm::name, now, form, t);
    add(all, "tags", InstanceForm::tags, now, form, t);
    add(all, "apiUrl", InstanceForm::apiUrl, now, form, t);
    add(all, "messenger", f -> shown("instances.messenger.", f.messenger(), t), now, form, t);
    add(all, "pace", f -> shown("instances.pace.", f.pace(), t), now, form, t);
    if (!form.token().isEmpty()) {
      all.add(new Conflict(
          t.of("instances.field.token"), "…" + saved.tokenEnd(), t.of("instances.conflict.token")));
    }
    return List.copyOf(all);
  }

  private static void add(
      List<Conflict> all,
      String field,
      Function<InstanceForm, String> value,
      InstanceForm now,
      InstanceForm form,
      Words t) {
    if (!value.apply(now).equals(value.apply(form))) {
      all.add(new Conflict(
          t.of("instances.field." + field), dash(value.apply(now)), dash(value.apply(form))));
    }
  }

  private static String shown(String prefix, String word, Words t) {
    return t.has(prefix + word) ? t.of(prefix + word) : word;
  }

  private static String dash(String value) {
    return value.isEmpty() ? "–" : value;
  }
}
