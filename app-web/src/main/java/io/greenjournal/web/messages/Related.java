package io.greenjournal.web.messages;

import io.greenjournal.web.shell.Moment;

/**
 * A later message that is about the one shown.
 *
 * @param icon name in the sprite
 * @param what it did, in words
 * @param who wrote it
 * @param said its text or emoji; {@code ""} for none
 * @param href its page
 */
public record Related(String icon, String what, String who, String said, String href, Moment at) {}
