/** For programs: JSON over HTTP. */
@NullMarked
package io.greenjournal.web.api;

import org.jspecify.annotations.NullMarked;
