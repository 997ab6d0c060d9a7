package io.greenjournal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.port.JournalLayouts;
import io.greenjournal.core.view.JournalLayout;
import io.greenjournal.core.view.JournalLayout.Column;
import io.greenjournal.core.view.JournalLayout.Density;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every JournalLayouts promises. */
public interface JournalLayoutsContract {
  JournalLayouts noLayouts();

  @Test
  default void everybody_sees_the_usual_until_they_choose() {
    assertThat(noLayouts().of(7)).isEqualTo(JournalLayout.USUAL);
  }

  @Test
  default void a_choice_is_kept_for_one_user_alone_until_the_next() {
    JournalLayouts layouts = noLayouts();
    var all = new JournalLayout(Set.of(Column.values()), Density.COMPACT, false);
    var none = new JournalLayout(Set.of(), Density.COMFORTABLE, true);

    layouts.keep(7, all);
    assertThat(layouts.of(7)).isEqualTo(all);
    assertThat(layouts.of(8)).isEqualTo(JournalLayout.USUAL);

    layouts.keep(7, none);
    assertThat(layouts.of(7)).isEqualTo(none);
  }
}
