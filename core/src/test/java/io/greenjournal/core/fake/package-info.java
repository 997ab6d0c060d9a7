/** Made-up records and in-memory adapters, for the tests of every module. */
@NullMarked
package io.greenjournal.core.fake;

import org.jspecify.annotations.NullMarked;
