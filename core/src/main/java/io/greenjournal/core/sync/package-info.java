/** What people ask to be read at once, and how far it has come. */
@NullMarked
package io.greenjournal.core.sync;

import org.jspecify.annotations.NullMarked;
