/** What is read now, next and at somebody's wish; the page of it, and its jobs. */
@NullMarked
package io.greenjournal.web.sync;

import org.jspecify.annotations.NullMarked;
