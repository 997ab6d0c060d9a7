package io.greenjournal.web.instances;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.web.shell.Choice;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Field;
import io.greenjournal.web.shell.Steps;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the form of an instance with what was entered and what is wrong with it. */
final class FormDrawer {
  private final Times times;
  private final Words t;
  private final Duration live;

  FormDrawer(Times times, Duration live) {
    this.times = times;
    this.t = times.words();
    this.live = live;
  }

  /** @param errors name of a field to its sentence */
  FormView ofNew(InstanceForm form, boolean first, Map<String, String> errors, CheckView check) {
    return new FormView(
        t.of("instances.new.title"),
        Crumb.instances(t),
        "/instances/new",
        "/instances",
        t.of("instances.new.submit"),
        true,
        List.of(
            Field.text("id", t.of("instances.field.id"), form.id())
                .asCode()
                .withMode("numeric")
                .withHint(t.of("instances.field.id.hint"))
                .withError(errors.getOrDefault("id", "")),
            token(t.of("instances.field.token.hint"), errors),
            name(form, errors),
            tags(form, errors),
            address(form, t.of("instances.field.apiUrl.hint"), errors)),
        List.of(messenger(form, errors), tariff(form), paceOfNew(form, errors)),
        "",
        "",
        List.of(),
        first ? Optional.of(Steps.at(Steps.Name.INSTANCE, t)) : Optional.empty(),
        Optional.of(check));
  }

  /**
   * @param owned names of the fields that are not to be changed here
   * @param conflicts where somebody else was faster
   */
  FormView ofKnown(
      Instance instance,
      InstanceForm form,
      Set<String> owned,
      Map<String, String> errors,
      List<Conflict> conflicts,
      Optional<CheckView> check) {
    String page = "/instances/" + instance.id();
    return new FormView(
        t.of("instances.edit.title"),
        Crumb.below(instance, t),
        page + "/edit",
        page,
        t.of("instances.edit.submit"),
        false,
        Stream.of(
                name(form, errors),
                tags(form, errors),
                token(t.of("instances.field.token.kept", "…" + instance.tokenEnd()), errors),
                address(form, t.of("instances.field.apiUrl.edit"), errors))
            .filter(field -> !owned.contains(field.name()))
            .toList(),
        Stream.of(messenger(form, errors), pace(form, errors))
            .filter(choice -> !owned.contains(choice.name()))
            .toList(),
        owned.isEmpty() ? "" : t.of("instances.file.owns", owned(owned)),
        form.version(),
        conflicts,
        Optional.empty(),
        check);
  }

  private String owned(Set<String> fields) {
    return Stream.of("token", "name", "tags", "apiUrl", "messenger", "pace")
        .filter(fields::contains)
        .map(field -> t.of("instances.field." + field))
        .collect(Collectors.joining(", "));
  }

  private Field token(String hint, Map<String, String> errors) {
    return Field.secret("token", t.of("instances.field.token"))
        .withHint(hint)
        .withError(errors.getOrDefault("token", ""));
  }

  private Field name(InstanceForm form, Map<String, String> errors) {
    return Field.text("name", t.of("instances.field.name"), form.name())
        .withHint(t.of("instances.field.name.hint"))
        .withError(errors.getOrDefault("name", ""));
  }

  private Field tags(InstanceForm form, Map<String, String> errors) {
    return Field.text("tags", t.of("instances.field.tags"), form.tags())
        .withHint(t.of("instances.field.tags.hint"))
        .withError(errors.getOrDefault("tags", ""));
  }

  private Field address(InstanceForm form, String hint, Map<String, String> errors) {
    return Field.text("apiUrl", t.of("instances.field.apiUrl"), form.apiUrl())
        .asCode()
        .withMode("url")
        .withHint(hint)
        .withError(errors.getOrDefault("apiUrl", ""));
  }

  private Choice messenger(InstanceForm form, Map<String, String> errors) {
    List<Choice.Option> options = Arrays.stream(Messenger.values())
        .map(m -> new Choice.Option(
            m.word(),
            t.of("instances.messenger." + m.word()),
            t.of("instances.messenger.rest." + m.word())))
        .toList();
    return new Choice(
        "messenger",
        t.of("instances.field.messenger"),
        form.messenger(),
        options,
        "",
        errors.getOrDefault("messenger", ""));
  }

  private Choice tariff(InstanceForm form) {
    return new Choice(
        "tariff",
        t.of("instances.field.tariff"),
        form.tariff(),
        InstanceForm.TARIFFS.stream()
            .map(tariff -> new Choice.Option(
                tariff,
                t.of("instances.tariff." + tariff),
                t.of("instances.tariff.rest." + tariff)))
            .toList(),
        "",
        "");
  }

  /** The tariff picks it unless somebody does. */
  private Choice paceOfNew(InstanceForm form, Map<String, String> errors) {
    Choice known = pace(form, errors);
    List<Choice.Option> options = new ArrayList<>();
    options.add(new Choice.Option(
        InstanceForm.BY_TARIFF, t.of("instances.pace.tariff"), t.of("instances.pace.tariff.rest")));
    options.addAll(known.options());
    return new Choice(
        known.name(), known.label(), known.chosen(), options, known.hint(), known.error());
  }

  private Choice pace(InstanceForm form, Map<String, String> errors) {
    List<Choice.Option> options = Arrays.stream(Pace.values())
        .map(p -> new Choice.Option(p.word(), t.of("instances.pace." + p.word()), rest(p)))
        .toList();
    return new Choice(
        "pace",
        t.of("instances.field.pace"),
        form.pace(),
        options,
        t.of("instances.field.pace.hint"),
        errors.getOrDefault("pace", ""));
  }

  /** How often that is. */
  private String rest(Pace pace) {
    return pace.interval(live)
        .map(turn -> t.of("instances.pace.every", times.length(turn)))
        .orElseGet(() -> t.of("instances.pace.demand"));
  }
}
