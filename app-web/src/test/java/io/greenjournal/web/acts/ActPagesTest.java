package io.greenjournal.web.acts;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.LinkingCode;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.web.acts.LinkView.Stage;
import io.greenjournal.web.shell.Gallery;
import io.greenjournal.web.shell.Language;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.Made;
import io.greenjournal.web.standing.Standing;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActPagesTest {
  private static final Standing LAB =
      Made.standing("7103114820", "מעבדה ירושלים", Messenger.WHATSAPP);

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_act_says_what_it_does_and_asks(Language language) {
    Words t = Gallery.times(language).words();
    Optional<SourceFailure> none = Optional.empty();
    Optional<SourceFailure> busy = Optional.of(new SourceFailure.RateLimited(Optional.empty()));

    assertThat(render("act-reboot", "acts/act", language, ActView.reboot(LAB.instance(), none, t)))
        .contains(t.of("acts.reboot.takes"), "method=\"post\"", "name=\"csrfToken\"");
    assertThat(render("act-rotate", "acts/act", language, ActView.rotate(LAB.instance(), busy, t)))
        .contains(t.of("acts.rotate.others"), "(429)", t.of("acts.advice.rateLimited"));
    assertThat(render(
            "act-logout", "acts/act", language, ActView.logout(LAB.instance(), "<b>", "", none, t)))
        .contains(t.of("acts.logout.what"), "value=\"&lt;b&gt;\"", "7103114820");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_stage_of_linking_can_be_looked_at(Language language) {
    Times times = Gallery.times(language);
    LinkStages stages = new LinkStages(LAB, times.words());
    Map<String, Stage> all = Map.of(
        "ask", stages.ask(),
        "over", stages.over(),
        "code", stages.picture(new LinkingCode.Picture(png(100))),
        "wait", stages.notYet(new LinkingCode.NotYet("")),
        "password", stages.notYet(new LinkingCode.NotYet("pending_password")),
        "linked", stages.alreadyLinked(new LinkingCode.AlreadyLinked()),
        "refused", stages.refused(new LinkingCode.Refused("<i>no</i>")));

    all.forEach((name, stage) -> {
      String page = render(
          "link-" + name,
          "acts/link",
          language,
          LinkView.of(LAB.instance(), stage, Optional.of(times.at(times.now())), times.words()));
      assertThat(page).doesNotContain("<i>no</i>");
      assertThat(page.contains("id=\"renew\"")).as(name).isEqualTo(stage.isWaiting());
    });
  }

  @Test
  void only_a_small_png_is_served() {
    assertThat(CodePicture.of(png(264))).isPresent();
    assertThat(CodePicture.of(png(5000))).isEmpty();
    assertThat(CodePicture.of(png(0))).isEmpty();
    assertThat(CodePicture.of(ByteBuffer.wrap(png(264)).putInt(12, 7).array())).isEmpty();
    assertThat(CodePicture.of(ByteBuffer.wrap(png(264)).put(0, (byte) 'G').array()))
        .isEmpty();
    assertThat(CodePicture.of(new byte[] {(byte) 0x89, 'P', 'N', 'G'})).isEmpty();
    assertThat(CodePicture.of(png(264)).orElseThrow().toString()).doesNotContain("89");
  }

  private static byte[] png(int side) {
    return ByteBuffer.allocate(64)
        .putLong(0x89504E470D0A1A0AL)
        .putInt(13)
        .putInt(0x49484452)
        .putInt(side)
        .putInt(side)
        .array();
  }

  private static String render(String name, String view, Language language, Object page) {
    return Gallery.render(name, view, "/instances", language, Map.of("page", page));
  }
}
