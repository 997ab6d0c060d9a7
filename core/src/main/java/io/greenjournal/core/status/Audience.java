package io.greenjournal.core.status;

import java.util.List;
import java.util.Optional;

/**
 * Who may see a status post ({@code participants}).
 *
 * @param participants chat ids; an empty list means all contacts; empty when the record tells nothing
 */
public record Audience(Optional<List<String>> participants) {
  public static final Audience NOT_TOLD = new Audience(Optional.empty());

  public Audience {
    participants = participants.map(List::copyOf);
  }

  /** All contacts of the instance, of which the messenger serves the first 1024. */
  public boolean isEveryone() {
    return participants.map(List::isEmpty).orElse(false);
  }
}
