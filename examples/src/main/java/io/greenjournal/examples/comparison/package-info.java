/** The same small program twice: with the library, and by hand with the JDK's HTTP client and Jackson. */
@NullMarked
package io.greenjournal.examples.comparison;

import org.jspecify.annotations.NullMarked;
