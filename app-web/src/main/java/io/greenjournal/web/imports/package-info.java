/** Adds all instances of a partner of the vendor at once. */
@NullMarked
package io.greenjournal.web.imports;

import org.jspecify.annotations.NullMarked;
