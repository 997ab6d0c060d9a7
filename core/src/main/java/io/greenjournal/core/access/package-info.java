/** Who may see what. */
@NullMarked
package io.greenjournal.core.access;

import org.jspecify.annotations.NullMarked;
