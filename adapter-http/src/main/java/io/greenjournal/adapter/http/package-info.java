/** GREEN-API over HTTP, behind the ports of the core. */
@NullMarked
package io.greenjournal.adapter.http;

import org.jspecify.annotations.NullMarked;
