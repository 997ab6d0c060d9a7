/** Everything under a filter, or chosen messages, as a file: CSV, NDJSON or XLSX. */
@NullMarked
package io.greenjournal.web.export;

import org.jspecify.annotations.NullMarked;
