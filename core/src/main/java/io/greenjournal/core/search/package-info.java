/** The language of the search box, read into a filter: one grammar for pages, programs and users of the library. */
@NullMarked
package io.greenjournal.core.search;

import org.jspecify.annotations.NullMarked;
