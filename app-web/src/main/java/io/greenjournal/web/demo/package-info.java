/** The demo fleet on a built-in fake of the vendor. */
@NullMarked
package io.greenjournal.web.demo;

import org.jspecify.annotations.NullMarked;
