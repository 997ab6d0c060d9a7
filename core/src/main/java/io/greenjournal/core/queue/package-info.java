/** What waits at the vendor to be sent. */
@NullMarked
package io.greenjournal.core.queue;

import org.jspecify.annotations.NullMarked;
