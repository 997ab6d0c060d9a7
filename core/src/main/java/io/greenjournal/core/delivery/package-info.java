/** How outgoing messages fared: counts by delivery status, and how long delivery and reading took. */
@NullMarked
package io.greenjournal.core.delivery;

import org.jspecify.annotations.NullMarked;
