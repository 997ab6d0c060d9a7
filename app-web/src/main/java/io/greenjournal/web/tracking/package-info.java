/** How an instance and its journals are doing, what spoils them, and the act that mends it. */
@NullMarked
package io.greenjournal.web.tracking;

import org.jspecify.annotations.NullMarked;
