/** Rounds over many instances, end to end: a simulated API in a process of its own and the client beside it. */
@NullMarked
package io.greenjournal.bench.sync;

import org.jspecify.annotations.NullMarked;
