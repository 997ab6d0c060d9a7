/** When journals are read. */
@NullMarked
package io.greenjournal.web.schedule;

import org.jspecify.annotations.NullMarked;
