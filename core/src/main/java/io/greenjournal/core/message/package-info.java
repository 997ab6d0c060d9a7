/** Messages, what they carry, and how far they got. */
@NullMarked
package io.greenjournal.core.message;

import org.jspecify.annotations.NullMarked;
