package io.greenjournal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.port.SavedViews;
import io.greenjournal.core.view.SavedView;
import org.junit.jupiter.api.Test;

/** What every SavedViews promises. */
public interface SavedViewsContract {
  SavedViews noViews();

  @Test
  default void own_views_are_seen_by_their_maker_and_shared_ones_by_all() {
    SavedViews views = noViews();
    SavedView shared = views.add(8, "ours", "type=imageMessage", true).orElseThrow();
    SavedView own = views.add(7, "mine", "q=status%3Afailed", false).orElseThrow();
    SavedView foreign = views.add(8, "theirs", "", false).orElseThrow();

    assertThat(views.seenBy(7)).containsExactly(own, shared);
    assertThat(views.seenBy(8)).containsExactly(foreign, shared);
    assertThat(views.find(7, shared.id())).contains(shared);
    assertThat(views.find(7, own.id())).contains(own);
    assertThat(views.find(8, foreign.id())).isPresent();
    assertThat(views.find(7, foreign.id())).isEmpty();
    assertThat(own).isEqualTo(new SavedView(own.id(), 7, "mine", "q=status%3Afailed", false));
  }

  @Test
  default void a_name_is_kept_to_the_letter() {
    SavedViews views = noViews();
    String hostile = "'); DROP TABLE x;-- <b>\u202Eשלום 👍";

    assertThat(views.add(7, hostile, "", false)).isPresent();

    assertThat(views.seenBy(7)).extracting(SavedView::name).containsExactly(hostile);
  }

  @Test
  default void a_view_is_changed_in_its_place() {
    SavedViews views = noViews();
    SavedView first = views.add(7, "first", "", false).orElseThrow();
    SavedView second = views.add(7, "second", "", false).orElseThrow();

    assertThat(views.change(first.named("other"))).isTrue();

    assertThat(views.seenBy(7)).containsExactly(first.named("other"), second);
  }

  @Test
  default void a_view_that_is_shared_becomes_the_last_of_them_and_back_again() {
    SavedViews views = noViews();
    SavedView first = views.add(7, "first", "", false).orElseThrow();
    SavedView second = views.add(7, "second", "", false).orElseThrow();
    SavedView shared = views.add(8, "shared", "", true).orElseThrow();

    assertThat(views.change(first.sharing(true))).isTrue();
    assertThat(views.seenBy(7)).containsExactly(second, shared, first.sharing(true));
    assertThat(views.seenBy(9)).containsExactly(shared, first.sharing(true));
    assertThat(views.change(first)).isTrue();
    assertThat(views.seenBy(7)).containsExactly(second, first, shared);
  }

  @Test
  default void views_change_places_with_their_neighbours_of_the_same_kind() {
    SavedViews views = noViews();
    SavedView a = views.add(7, "a", "", false).orElseThrow();
    SavedView x = views.add(7, "x", "", true).orElseThrow();
    SavedView b = views.add(7, "b", "", false).orElseThrow();
    SavedView y = views.add(8, "y", "", true).orElseThrow();
    SavedView c = views.add(7, "c", "", false).orElseThrow();

    views.move(c.id(), true);
    views.move(a.id(), true);
    views.move(x.id(), false);

    assertThat(views.seenBy(7)).containsExactly(a, c, b, y, x);
    views.move(b.id(), false);
    views.move(a.id(), false);
    assertThat(views.seenBy(7)).containsExactly(c, a, b, y, x);
  }

  @Test
  default void a_view_that_is_removed_is_gone_for_all_and_its_id_too() {
    SavedViews views = noViews();
    SavedView gone = views.add(7, "gone", "", true).orElseThrow();

    assertThat(views.remove(gone.id())).isTrue();

    assertThat(views.remove(gone.id())).isFalse();
    assertThat(views.change(gone)).isFalse();
    assertThat(views.seenBy(8)).isEmpty();
    assertThat(views.add(7, "next", "", true).orElseThrow().id()).isNotEqualTo(gone.id());
  }

  @Test
  default void there_are_no_more_than_people_can_look_after() {
    SavedViews views = noViews();
    SavedView shared = views.add(7, "shared", "", true).orElseThrow();
    for (int i = 0; i < SavedViews.MOST; i++) {
      assertThat(views.add(7, "own " + i, "", false)).isPresent();
    }

    assertThat(views.add(7, "one more", "", false)).isEmpty();
    assertThat(views.change(shared.sharing(false))).isFalse();
    assertThat(views.find(7, shared.id())).contains(shared);
    assertThat(views.add(8, "somebody else's", "", false)).isPresent();
    assertThat(views.add(7, "shared too", "", true)).isPresent();
  }
}
