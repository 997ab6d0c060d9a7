/** The fake GREEN-API in tests of JUnit Jupiter, which must be on the test class path. */
@NullMarked
package io.greenjournal.testkit.junit;

import org.jspecify.annotations.NullMarked;
