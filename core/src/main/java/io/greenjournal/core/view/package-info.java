/** How people look at the journal: filters that they keep by a name, and what their list shows. */
@NullMarked
package io.greenjournal.core.view;

import org.jspecify.annotations.NullMarked;
