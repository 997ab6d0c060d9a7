/** The core as a whole. */
@NullMarked
package io.greenjournal.core;

import org.jspecify.annotations.NullMarked;
