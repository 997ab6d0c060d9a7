/** When each journal is asked next, over which time and why; pure: time and chance are handed in. */
@NullMarked
package io.greenjournal.core.plan;

import org.jspecify.annotations.NullMarked;
