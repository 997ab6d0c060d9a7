/** What is done by itself to keep the cache safe and small, and the page that shows it. */
@NullMarked
package io.greenjournal.web.house;

import org.jspecify.annotations.NullMarked;
