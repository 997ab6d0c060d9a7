package io.greenjournal.web.palette;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.QueryTimedOutException;
import io.greenjournal.web.chats.ChatFinder;
import io.greenjournal.web.messages.PlainText;
import io.greenjournal.web.palette.PaletteGroup.Item;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.UrlPart;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.standing.IdText;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks through what a user may see. Never more than a few of each kind, whatever there is. */
@Singleton
final class Palette {
  static final int MOST = 8;
  private static final int LATEST = 5;

  private final InstanceRegistry registry;
  private final ChatFinder chats;
  private final Places places;

  Palette(InstanceRegistry registry, ChatFinder chats, Places places) {
    this.registry = registry;
    this.chats = chats;
    this.places = places;
  }

  /** Groups that have something in them, the likeliest first. */
  List<PaletteGroup> find(CurrentUser user, Typed typed, Times times) {
    Words t = times.words();
    List<Instance> instances = registry.all(user.scope());
    List<PaletteGroup> groups = new ArrayList<>();
    if (!typed.isEmpty()) {
      groups.add(new PaletteGroup(t.of("palette.instances"), instances(instances, typed)));
    }
    PaletteGroup pages = new PaletteGroup(t.of("palette.pages"), places.pages(user, typed, t));
    PaletteGroup acts = new PaletteGroup(t.of("palette.acts"), places.acts(user, typed, t));
    if (typed.isEmpty()) {
      groups.addAll(List.of(pages, acts));
    }
    groups.add(new PaletteGroup(
        t.of(typed.isEmpty() ? "palette.chats.latest" : "palette.chats"),
        chats(user, instances, typed, times)));
    if (!typed.isEmpty()) {
      groups.addAll(List.of(pages, acts, search(typed, t)));
    }
    return groups.stream().filter(group -> !group.items().isEmpty()).toList();
  }

  /** By name, tag or id; names that begin so come first. */
  private static List<Item> instances(List<Instance> all, Typed typed) {
    String start = typed.text().toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(one -> typed.fits(one.name(), String.join(" ", one.tags()))
            || (!typed.digits().isEmpty() && one.id().value().contains(typed.digits())))
        .sorted(Comparator.comparing(one -> !one.name().toLowerCase(Locale.ROOT).startsWith(start)))
        .limit(MOST)
        .map(one -> Item.place(
            PlainText.name(one.name()),
            IdText.of(one.id()),
            "device-mobile",
            "/instances/" + one.id()))
        .toList();
  }

  /** The rest of the palette is worth having even where people cannot be looked up in time. */
  private List<Item> chats(CurrentUser user, List<Instance> instances, Typed typed, Times times) {
    if (!typed.isEmpty() && !typed.isEnoughForNames()) {
      return List.of();
    }
    Map<InstanceId, Instance> byId =
        instances.stream().collect(Collectors.toMap(Instance::id, Function.identity()));
    try {
      List<ChatFinder.Named> found = typed.isEmpty()
          ? chats.latest(user.scope(), LATEST)
          : chats.named(user.scope(), instances, typed.text(), MOST, times);
      return found.stream()
          .flatMap(chat -> Stream.ofNullable(byId.get(chat.instance()))
              .map(instance -> Item.place(
                  chat.person().name(),
                  PlainText.name(instance.name()),
                  chat.group() ? "users" : "user",
                  chat.href())))
          .toList();
    } catch (QueryTimedOutException e) {
      return List.of();
    }
  }

  private static PaletteGroup search(Typed typed, Words t) {
    return new PaletteGroup(
        t.of("palette.messages"),
        List.of(Item.place(
            t.of("palette.search", PlainText.name(typed.text())),
            "",
            "search",
            "/journal?q=" + UrlPart.of(typed.text()))));
  }
}
