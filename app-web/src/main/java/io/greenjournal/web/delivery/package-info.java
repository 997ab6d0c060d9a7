/** How sent messages fared, in charts that have a table each. */
@NullMarked
package io.greenjournal.web.delivery;

import org.jspecify.annotations.NullMarked;
