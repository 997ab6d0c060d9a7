/** Answers as bytes: cut into records, checked, read column by column. */
@NullMarked
package io.greenjournal.adapter.http.body;

import org.jspecify.annotations.NullMarked;
