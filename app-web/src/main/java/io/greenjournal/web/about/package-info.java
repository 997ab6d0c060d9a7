/** What this console is made of. */
@NullMarked
package io.greenjournal.web.about;

import org.jspecify.annotations.NullMarked;
