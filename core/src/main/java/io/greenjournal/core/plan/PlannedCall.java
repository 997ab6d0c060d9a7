package io.greenjournal.core.plan;

import io.greenjournal.core.journal.Window;

/**
 * A call as it is to be made.
 *
 * @param window reaches the present
 */
public record PlannedCall(Window window, Reason reason) {}
