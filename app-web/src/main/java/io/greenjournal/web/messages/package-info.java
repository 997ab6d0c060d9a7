/** One message: its card, timeline, observations and raw record, as a page and as an inspector. */
@NullMarked
package io.greenjournal.web.messages;

import org.jspecify.annotations.NullMarked;
