/** Which switches at the vendor feed the journals, and what can be believed while some are off. */
@NullMarked
package io.greenjournal.core.tracking;

import org.jspecify.annotations.NullMarked;
