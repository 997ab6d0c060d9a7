/** Both programs against the same fake. */
@NullMarked
package io.greenjournal.examples.comparison;

import org.jspecify.annotations.NullMarked;
