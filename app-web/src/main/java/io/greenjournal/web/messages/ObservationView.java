package io.greenjournal.web.messages;

import io.greenjournal.web.shell.Moment;
import java.util.List;

/**
 * One distinct payload of a record.
 *
 * @param number from 1 for the first one
 * @param summary how many fields changed, or what it was at first
 */
public record ObservationView(String number, String summary, Moment at, List<FieldChange> changes) {
  public ObservationView {
    changes = List.copyOf(changes);
  }
}
