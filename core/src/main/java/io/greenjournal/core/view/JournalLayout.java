package io.greenjournal.core.view;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the list of the journal shows beside who and what, and how.
 *
 * @param columns in no order; each is shown in its place
 * @param beside a message opens beside the list, where there is room; otherwise on its own page
 */
public record JournalLayout(Set<Column> columns, Density density, boolean beside) {
  /** What is shown until somebody chooses. */
  public static final JournalLayout USUAL = new JournalLayout(
      EnumSet.of(Column.TIME, Column.INSTANCE, Column.STATUS), Density.COMFORTABLE, true);

  /** What can be shown of a message beside its sender and text. */
  public enum Column {
    INSTANCE,
    CHAT,
    /** The word of the kind, beside its icon. */
    KIND,
    /** Whether a program sent it, or a person with the phone. */
    SENT_BY,
    /** When the cache first saw it. */
    FIRST_SEEN,
    STATUS,
    TIME;

    /** As it is kept and sent by forms. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a word of another version. */
    public static Optional<Column> of(String word) {
      return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
    }
  }

  /** How much room a row takes. */
  public enum Density {
    COMFORTABLE,
    COMPACT;

    /** As it is kept and sent by forms. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word of another version. */
    public static Optional<Density> of(String word) {
      return Arrays.stream(values()).filter(d -> d.word().equals(word)).findFirst();
    }
  }

  public JournalLayout {
    columns = Set.copyOf(columns);
  }

  public boolean shows(Column column) {
    return columns.contains(column);
  }
}
