/** How the cache is kept in order: its storage, what is done by itself, and the record of what was done. */
@NullMarked
package io.greenjournal.core.house;

import org.jspecify.annotations.NullMarked;
