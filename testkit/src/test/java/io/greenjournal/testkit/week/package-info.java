/** Weeks of a fleet in virtual time: the planner, the use cases and the stores in memory against a made-up vendor. */
@NullMarked
package io.greenjournal.testkit.week;

import org.jspecify.annotations.NullMarked;
