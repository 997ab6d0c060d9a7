/** Notifications: what the vendor pushes, which is spelled differently from its journals. */
@NullMarked
package io.greenjournal.adapter.http.push;

import org.jspecify.annotations.NullMarked;
