/** Status posts: the 24-hour posts of a messenger. */
@NullMarked
package io.greenjournal.core.status;

import org.jspecify.annotations.NullMarked;
