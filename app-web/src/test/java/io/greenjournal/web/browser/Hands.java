package io.greenjournal.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** How somebody acts on a page: with a mouse, or with the keyboard and nothing else. */
final class Hands {
  private static final int MOST_TABS = 400;
  private static final int MOST_CHOICES = 20;

  private final Page page;
  private final boolean keyboardOnly;

  Hands(Page page, boolean keyboardOnly) {
    this.page = page;
    this.keyboardOnly = keyboardOnly;
  }

  /** Follows a link, presses a button or chooses a choice. */
  void press(Locator target) {
    if (keyboardOnly && (Boolean) target.evaluate("e => e.matches('input[type=radio]')")) {
      choose(target);
    } else if (keyboardOnly) {
      walkTo(target);
      page.keyboard().press("Enter");
    } else {
      target.click();
    }
  }

  void write(Locator field, String text) {
    if (keyboardOnly) {
      walkTo(field);
      page.keyboard().press("Control+A");
      page.keyboard().type(text);
    } else {
      field.fill(text);
    }
  }

  /** Tab leads to the chosen one of a group, the arrows to the others. */
  private void choose(Locator target) {
    walkTo(target.locator("xpath=ancestor::fieldset").locator("input:checked"));
    for (int presses = 0; presses < MOST_CHOICES && !target.isChecked(); presses++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(target).isChecked();
  }

  /** From wherever the focus is, and seen when it gets there. */
  private void walkTo(Locator target) {
    assertThat(target).isVisible();
    for (int tabs = 0; tabs < MOST_TABS; tabs++) {
      if ((Boolean) target.evaluate("e => e === document.activeElement")) {
        assertThat(target).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertThat((Boolean) target.evaluate(SEEN))
            .as("focus is seen on " + target)
            .isTrue();
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("no way for the keyboard to " + target);
  }

  /** It shows its focus, and nothing lies over it. */
  private static final String SEEN = """
      e => {
        const box = e.getBoundingClientRect()
        const on = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
        const label = e.labels?.[0]
        return e.matches(":focus-visible") && (e.contains(on) || on?.contains(e) || Boolean(label?.contains(on)))
      }""";
}
