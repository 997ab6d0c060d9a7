/** The extension, driven by JUnit's own launcher. */
@NullMarked
package io.greenjournal.testkit.junit;

import org.jspecify.annotations.NullMarked;
