/** What people choose for themselves: language, zone, theme, keys, password, sessions. */
@NullMarked
package io.greenjournal.web.settings;

import org.jspecify.annotations.NullMarked;
