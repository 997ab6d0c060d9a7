/** The in-memory adapters against their contracts, and the use cases of the core that need a cache. */
@NullMarked
package io.greenjournal.testkit.memory;

import org.jspecify.annotations.NullMarked;
