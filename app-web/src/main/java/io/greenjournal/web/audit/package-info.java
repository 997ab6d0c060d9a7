/** Who did what that cannot be undone. */
@NullMarked
package io.greenjournal.web.audit;

import org.jspecify.annotations.NullMarked;
