/** The way from an empty console to its journal, and where each later visit begins. */
@NullMarked
package io.greenjournal.web.start;

import org.jspecify.annotations.NullMarked;
