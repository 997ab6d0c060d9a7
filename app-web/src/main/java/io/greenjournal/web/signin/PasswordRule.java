package io.greenjournal.web.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Which passwords are good enough: long, and not easily guessed; any characters are fine. */
@Singleton
final class PasswordRule {
  static final int SHORTEST = 12;
  static final int LONGEST = 128;
  private static final int SAFELY_UNGUESSABLE = 3;

  /** What is wrong; the names are the ends of the text keys. */
  enum Problem {
    SHORT("is shorter than 12 characters"),
    LONG("is longer than 128 characters"),
    GUESSABLE("is too easy to guess; use more words or characters, and not the user name");

    private final String words;

    Problem(String words) {
      this.words = words;
    }

    /** For the command line, which speaks English. */
    String words() {
      return words;
    }
  }

  Optional<Problem> problem(String password, String userName) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(Problem.SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Problem.LONG);
    }
    // Its dictionaries are large and passwords are chosen rarely, so it does not stay in memory.
    int score = new Zxcvbn()
        .measure(password, List.of(userName, "green", "journal", "greenapi", "whatsapp"))
        .getScore();
    return score < SAFELY_UNGUESSABLE ? Optional.of(Problem.GUESSABLE) : Optional.empty();
  }
}
