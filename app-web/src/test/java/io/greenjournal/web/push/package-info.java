/** The webhook of an instance, as the vendor and as people meet it. */
@NullMarked
package io.greenjournal.web.push;

import org.jspecify.annotations.NullMarked;
