/** All instances of a partner of the vendor. */
@NullMarked
package io.greenjournal.core.partner;

import org.jspecify.annotations.NullMarked;
