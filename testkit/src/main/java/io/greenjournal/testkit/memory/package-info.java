/** Made-up records and in-memory adapters of the core's ports, for tests that need a cache but no database. */
@NullMarked
package io.greenjournal.testkit.memory;

import org.jspecify.annotations.NullMarked;
