package io.greenjournal.bench;

import java.util.Random;

/** Texts in three languages, their words distributed as those of people: few words make most of a text. */
final class Words {
  private static final int VOCABULARY = 3_000;
  private static final String[] LETTERS = {
    "абвгдежзийклмнопрстуфхцчшщыьэюя", "אבגדהוזחטיכלמנסעפצקרשת", "abcdefghijklmnopqrstuvwxyz"
  };
  private static final String[] ODDITIES = {
    " 👍", " 😀", "\\n", " \\\"ok\\\"", " https://example.org/"
  };

  private final Random random;
  private final String[][] words = new String[LETTERS.length][VOCABULARY];
  private final double[] cumulated = new double[VOCABULARY];

  /** @param random chooses among the words, which are the same for all: a language has one vocabulary */
  Words(Random random) {
    this.random = random;
    Random made = new Random(1);
    for (int language = 0; language < LETTERS.length; language++) {
      for (int i = 0; i < VOCABULARY; i++) {
        words[language][i] = word(made, LETTERS[language]);
      }
    }
    double sum = 0;
    for (int i = 0; i < VOCABULARY; i++) {
      sum += 1.0 / (i + 1);
      cumulated[i] = sum;
    }
  }

  private static String word(Random random, String letters) {
    int length = 2 + random.nextInt(4) + random.nextInt(4);
    StringBuilder word = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }

  /** Russian 40 %, Hebrew 30 %, English 30 %. */
  int language() {
    int percent = random.nextInt(100);
    return percent < 40 ? 0 : percent < 70 ? 1 : 2;
  }

  /** A text as it stands inside a JSON string, now and then with an emoji, an escape or a link. */
  String text(int fewest, int most) {
    int language = language();
    int count = fewest + random.nextInt(most - fewest + 1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(zipf(language));
    }
    if (random.nextInt(8) == 0) {
      text.append(ODDITIES[random.nextInt(ODDITIES.length)]);
    }
    return text.toString();
  }

  private String zipf(int language) {
    double wanted = random.nextDouble() * cumulated[VOCABULARY - 1];
    int low = 0;
    int high = VOCABULARY - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulated[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return words[language][low];
  }
}
