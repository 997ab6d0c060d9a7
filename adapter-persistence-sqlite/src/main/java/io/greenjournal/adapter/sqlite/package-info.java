/** The cache: every port that reads or writes what we keep, on one SQLite file through plain JDBC. */
@NullMarked
package io.greenjournal.adapter.sqlite;

import org.jspecify.annotations.NullMarked;
