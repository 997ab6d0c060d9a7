/** The cache in SQLite: filling it, and asking again for what it has. */
@NullMarked
package io.greenjournal.bench.store;

import org.jspecify.annotations.NullMarked;
