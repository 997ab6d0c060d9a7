/** What the fake promises, seen over real HTTP. */
@NullMarked
package io.greenjournal.testkit;

import org.jspecify.annotations.NullMarked;
