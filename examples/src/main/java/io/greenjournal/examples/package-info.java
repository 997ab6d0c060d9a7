/** What users of the library write. Each class is small and runs in a test against the fake GREEN-API. */
@NullMarked
package io.greenjournal.examples;

import org.jspecify.annotations.NullMarked;
