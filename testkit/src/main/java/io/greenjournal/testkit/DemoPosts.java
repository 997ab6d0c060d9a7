package io.greenjournal.testkit;

import io.greenjournal.testkit.DemoPost.DemoViewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The status posts of one instance and of its contacts: about three a day, then one every half hour. */
final class DemoPosts {
  private static final List<String> KINDS = List.of(
      "extendedTextMessage", "imageMessage", "extendedTextMessage", "videoMessage", "audioMessage");
  private static final long EIGHT_HOURS = 8 * 3600;
  private static final long HALF_AN_HOUR = 1800;

  private final DemoProfile profile;
  private final DemoCast cast;
  private final Random random;
  private final long live;
  private final List<String> texts;
  private final List<DemoPost> sent = new ArrayList<>();
  private final List<DemoPost> received = new ArrayList<>();
  private long next;
  private int count;

  DemoPosts(DemoProfile profile, DemoCast cast, long from, long live, long seed) {
    this.profile = profile;
    this.cast = cast;
    this.random = new Random(seed);
    this.live = live;
    this.next = from;
    this.texts = Resources.text("demo/posts")
        .lines()
        .filter(line -> line.startsWith(profile.language()))
        .map(line -> line.substring(3))
        .toList();
  }

  List<DemoPost> until(long now, boolean incoming) {
    while (next <= now) {
      (count % 3 == 2 ? received : sent).add(post(next, count % 3 == 2));
      long pause = next < live ? EIGHT_HOURS : HALF_AN_HOUR;
      next += pause / 2 + random.nextInt((int) pause);
      count++;
    }
    return incoming ? received : sent;
  }

  Optional<DemoPost> find(String idMessage) {
    return sent.stream().filter(post -> post.idMessage().equals(idMessage)).findFirst();
  }

  private DemoPost post(long at, boolean incoming) {
    List<DemoChat> contacts = cast.persons();
    String own = FakeSettings.wid(profile.id(), profile.messenger());
    DemoPerson author = incoming
        ? contacts.get(random.nextInt(contacts.size())).people().get(0)
        : new DemoPerson(own, "", "");
    List<String> audience = random.nextInt(3) == 0
        ? contacts.subList(0, 3).stream().map(DemoChat::id).toList()
        : List.of();
    List<DemoViewer> viewers = contacts.stream()
        .map(DemoChat::id)
        .filter(id -> audience.isEmpty() || audience.contains(id))
        .map(id -> new DemoViewer(id, seen(at)))
        .toList();
    String kind = KINDS.get(count % KINDS.size());
    return new DemoPost(
        profile,
        incoming,
        author,
        kind,
        texts.get(random.nextInt(texts.size())),
        "BAE5%012X".formatted(random.nextLong() >>> 16),
        at,
        seen(at),
        audience,
        viewers,
        random.nextBoolean(),
        random.nextInt(1 << 16));
  }

  private Delivery seen(long at) {
    long delivered = at + 2 + random.nextInt(600);
    boolean read = random.nextInt(4) > 0;
    return new Delivery(
        at,
        "pending",
        at + 1,
        delivered,
        read ? delivered + random.nextInt(9000) : Delivery.NEVER,
        "sent");
  }
}
