/** The first page: every instance in a row, worst first. */
@NullMarked
package io.greenjournal.web.fleet;

import org.jspecify.annotations.NullMarked;
