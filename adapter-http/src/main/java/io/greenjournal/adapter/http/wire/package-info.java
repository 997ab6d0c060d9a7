/** The one place that sends: addresses, pacing, faults, secrets. */
@NullMarked
package io.greenjournal.adapter.http.wire;

import org.jspecify.annotations.NullMarked;
