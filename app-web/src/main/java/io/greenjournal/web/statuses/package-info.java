/** The board of the 24-hour posts. */
@NullMarked
package io.greenjournal.web.statuses;

import org.jspecify.annotations.NullMarked;
