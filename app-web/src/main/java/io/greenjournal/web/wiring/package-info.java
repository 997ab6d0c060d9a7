/** Puts the adapters behind the ports; the only place that sees them. */
@NullMarked
package io.greenjournal.web.wiring;

import org.jspecify.annotations.NullMarked;
