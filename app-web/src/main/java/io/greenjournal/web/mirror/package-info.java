/** The vendor's own methods answered from the cache, for programs that know nothing of us. */
@NullMarked
package io.greenjournal.web.mirror;

import org.jspecify.annotations.NullMarked;
