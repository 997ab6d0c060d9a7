package io.greenjournal.web.imports;

import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Field;
import io.greenjournal.web.shell.Words;
import java.util.List;
import java.util.Map;

/**
 * What views/imports/form.html shows.
 *
 * @param problem what came of the last try, about no field; {@code ""} for nothing
 */
record ImportView(String title, List<Crumb> crumbs, List<Field> fields, String problem) {
  /** @param errors name of a field to its sentence; {@code ""} for what is about none */
  static ImportView of(ImportForm form, Map<String, String> errors, Words t) {
    return new ImportView(
        t.of("imports.title"),
        Crumb.instances(t),
        List.of(
            Field.secret("token", t.of("imports.field.token"))
                .withHint(t.of("imports.field.token.hint"))
                .withError(errors.getOrDefault("token", "")),
            Field.text("partnerApiUrl", t.of("imports.field.partnerApiUrl"), form.partnerApiUrl())
                .asCode()
                .withMode("url")
                .withHint(t.of("imports.field.partnerApiUrl.hint"))
                .withError(errors.getOrDefault("partnerApiUrl", ""))),
        errors.getOrDefault("", ""));
  }
}
