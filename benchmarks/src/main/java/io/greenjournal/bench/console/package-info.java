/** Measures the packaged console from outside, with a whole fleet behind it. */
@NullMarked
package io.greenjournal.bench.console;

import org.jspecify.annotations.NullMarked;
