/** Runs every example, as tests of a user would. */
@NullMarked
package io.greenjournal.examples;

import org.jspecify.annotations.NullMarked;
