/** Every component of the pages in every state, to be looked at; in the demo only. */
@NullMarked
package io.greenjournal.web.gallery;

import org.jspecify.annotations.NullMarked;
