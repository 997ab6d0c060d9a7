/** What every list page has: the query in its address, what it rests on, and why it is empty. */
@NullMarked
package io.greenjournal.web.listing;

import org.jspecify.annotations.NullMarked;
