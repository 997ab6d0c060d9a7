/** Measurements with both sides in one run, and the data that they are made on. */
@NullMarked
package io.greenjournal.bench;

import org.jspecify.annotations.NullMarked;
