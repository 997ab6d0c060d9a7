/** Journals: records as received, windows of time, coverage and failures. */
@NullMarked
package io.greenjournal.core.journal;

import org.jspecify.annotations.NullMarked;
