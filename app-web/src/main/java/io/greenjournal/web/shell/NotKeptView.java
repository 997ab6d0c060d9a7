package io.greenjournal.web.shell;

import io.greenjournal.web.signin.SentFields.Sent;
import java.util.List;

/**
 * What views/errors/not-kept.html shows: that nothing was saved and why, with everything that was typed, to be sent
 * once more.
 *
 * @param action where it was sent to; {@code ""} when there is nothing to send again
 * @param fields without secrets
 */
record NotKeptView(
    String label, String title, String text, String hint, String action, List<Sent> fields) {}
