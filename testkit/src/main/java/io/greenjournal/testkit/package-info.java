/** A fake GREEN-API with faults, traffic and sample records, for tests and the demo. */
@NullMarked
package io.greenjournal.testkit;

import org.jspecify.annotations.NullMarked;
