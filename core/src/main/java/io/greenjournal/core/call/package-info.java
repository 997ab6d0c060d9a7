/** Calls: who rang whom, and what became of it. */
@NullMarked
package io.greenjournal.core.call;

import org.jspecify.annotations.NullMarked;
