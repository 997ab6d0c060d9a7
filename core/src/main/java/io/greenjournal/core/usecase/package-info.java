/** What programs do with the ports. */
@NullMarked
package io.greenjournal.core.usecase;

import org.jspecify.annotations.NullMarked;
