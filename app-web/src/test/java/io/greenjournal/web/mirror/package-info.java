/** The mirror beside the vendor that it mirrors. */
@NullMarked
package io.greenjournal.web.mirror;

import org.jspecify.annotations.NullMarked;
