/** What is known of each instance right now, and what is wrong with it; for every page that tells it. */
@NullMarked
package io.greenjournal.web.standing;

import org.jspecify.annotations.NullMarked;
