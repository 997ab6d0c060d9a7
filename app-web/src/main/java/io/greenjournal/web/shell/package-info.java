/** The frame around every page: words, navigation, language, flash, errors, assets. */
@NullMarked
package io.greenjournal.web.shell;

import org.jspecify.annotations.NullMarked;
