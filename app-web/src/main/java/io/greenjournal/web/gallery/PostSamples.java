package io.greenjournal.web.gallery;

import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.web.messages.PostColour;
import io.greenjournal.web.messages.PostFont;
import io.greenjournal.web.shell.StatusMark;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.statuses.PostView;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Status posts in each font, on dark and light colours, with a picture, without words, and masked. */
final class PostSamples {
  private static final String WORDS = "We are open on Friday";
  private static final String PICTURE = "/assets/img/sample.svg";

  private final Times times;
  private final Words t;

  PostSamples(Times times) {
    this.times = times;
    this.t = times.words();
  }

  List<PostView> all() {
    return List.of(
        written("#1f6f4a", "SERIF", WORDS, DeliveryStatus.READ, true),
        written("#ffe08a", "SANS_SERIF", "יום שישי פתוח", DeliveryStatus.DELIVERED, true),
        written("#7a2c8f", "NORICAN_REGULAR", WORDS, DeliveryStatus.SENT, true),
        written("#0b3d91", "BRYNDAN_WRITE", "Мы открыты", DeliveryStatus.PENDING, true),
        written("#c0392b", "OSWALD_HEAVY", WORDS, DeliveryStatus.FAILED, true),
        written("red;}", "COMIC", GalleryDrawer.HOSTILE, DeliveryStatus.READ, false),
        post(
            "image",
            "photo",
            "#4a4f4c",
            "",
            PICTURE,
            "Autumn hills",
            true,
            "Dana",
            Optional.empty()),
        post("video", "video", "#ffffff", "", "", "", true, "", Optional.of(DeliveryStatus.READ)),
        post(
            "text", "message", "#4a4f4c", "", "", "", false, "", Optional.of(DeliveryStatus.READ)));
  }

  private PostView written(
      String colour, String font, String words, DeliveryStatus status, boolean live) {
    return post("text", "message", colour, font, "", words, live, "", Optional.of(status));
  }

  private PostView post(
      String kind,
      String icon,
      String background,
      String font,
      String picture,
      String words,
      boolean live,
      String sender,
      Optional<DeliveryStatus> status) {
    PostColour colour = PostColour.of(background);
    String word = t.of("message.kind." + kind);
    String rest =
        live ? t.of("statuses.left", times.length(Duration.ofHours(18))) : t.of("statuses.kept");
    String said = words.isEmpty() ? t.of("statuses.summary.silent") : words;
    return new PostView(
        "/statuses",
        GalleryDrawer.LONG,
        word,
        icon,
        colour.value(),
        colour.isLight() && picture.isEmpty(),
        PostFont.of(font),
        picture,
        words,
        live,
        rest,
        t.of("statuses.audience.all"),
        sender,
        status.map(s -> StatusMark.of(s, t)),
        times.at(times.now().minusSeconds(20_000)),
        t.of("statuses.summary", word, GalleryDrawer.LONG, said, rest));
  }
}
