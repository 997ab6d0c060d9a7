/** How often, how many at once and how long: the limits of the vendor and our own. Knows nothing of HTTP. */
@NullMarked
package io.greenjournal.adapter.http.limit;

import org.jspecify.annotations.NullMarked;
