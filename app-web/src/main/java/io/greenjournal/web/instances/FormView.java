package io.greenjournal.web.instances;

import io.greenjournal.web.shell.Choice;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Field;
import io.greenjournal.web.shell.Steps;
import java.util.List;
import java.util.Optional;

/**
 * What views/instances/form.html shows, for a new instance and for a known one.
 *
 * @param action where the form goes
 * @param back where "cancel" leads
 * @param choices what is chosen of a few
 * @param file which fields the file of instances as code rules, in words; {@code ""} for none
 * @param version of what is saved, for the form to send back; {@code ""} for a new instance
 * @param conflicts where somebody else was faster; empty when nobody was
 * @param steps of the first run, when this is the first instance
 * @param check what trying it showed; empty on the edit page until it fails
 */
record FormView(
    String title,
    List<Crumb> crumbs,
    String action,
    String back,
    String submit,
    boolean isNew,
    List<Field> fields,
    List<Choice> choices,
    String file,
    String version,
    List<Conflict> conflicts,
    Optional<Steps> steps,
    Optional<CheckView> check) {}
