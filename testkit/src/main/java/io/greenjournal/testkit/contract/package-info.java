/**
 * What every adapter of a port of the core promises, as JUnit tests that an adapter's own test inherits. Needs JUnit
 * Jupiter and AssertJ on the test class path; the rest of the testkit does not.
 */
@NullMarked
package io.greenjournal.testkit.contract;

import org.jspecify.annotations.NullMarked;
