/** The console: pages, API, scheduler and command line over the core. */
@NullMarked
package io.greenjournal.web;

import org.jspecify.annotations.NullMarked;
