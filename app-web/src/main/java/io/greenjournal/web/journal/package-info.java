/** The journal page: search, filters, facets, the list of messages. */
@NullMarked
package io.greenjournal.web.journal;

import org.jspecify.annotations.NullMarked;
