/** What the domain needs from outside; adapters implement it. */
@NullMarked
package io.greenjournal.core.port;

import org.jspecify.annotations.NullMarked;
