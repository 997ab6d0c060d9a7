/** The instances we look after: one connected messenger account each. */
@NullMarked
package io.greenjournal.core.instance;

import org.jspecify.annotations.NullMarked;
