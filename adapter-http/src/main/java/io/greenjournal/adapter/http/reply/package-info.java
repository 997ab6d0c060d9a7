/** The one translator of the vendor's small answers, about instances and whom they know, to the domain. */
@NullMarked
package io.greenjournal.adapter.http.reply;

import org.jspecify.annotations.NullMarked;
