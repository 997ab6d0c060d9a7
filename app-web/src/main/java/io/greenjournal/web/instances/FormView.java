package io.greenjournal.web.instances;

import io.greenjournal.web.shell.Choice;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Field;
import java.util.List;
import java.util.Optional;

/**
 * What views/instances/form.html shows, for a new instance and for a known one.
 *
 * @param action where the form goes
 * @param back where "cancel" leads
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
    Choice messenger,
    Choice pace,
    Optional<CheckView> check) {}
