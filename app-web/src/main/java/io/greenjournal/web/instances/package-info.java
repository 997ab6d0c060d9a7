/** One instance: add, look at, change, delete. */
@NullMarked
package io.greenjournal.web.instances;

import org.jspecify.annotations.NullMarked;
