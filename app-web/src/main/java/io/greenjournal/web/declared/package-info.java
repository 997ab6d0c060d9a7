/** Instances as code: the file, what it owns, and what is wrong with it. */
@NullMarked
package io.greenjournal.web.declared;

import org.jspecify.annotations.NullMarked;
