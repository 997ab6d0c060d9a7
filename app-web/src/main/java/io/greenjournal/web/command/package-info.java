/** The command line and the settings that it makes. */
@NullMarked
package io.greenjournal.web.command;

import org.jspecify.annotations.NullMarked;
