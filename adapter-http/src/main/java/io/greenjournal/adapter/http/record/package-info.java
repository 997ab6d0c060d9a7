/** The one translator from a record to the domain. */
@NullMarked
package io.greenjournal.adapter.http.record;

import org.jspecify.annotations.NullMarked;
