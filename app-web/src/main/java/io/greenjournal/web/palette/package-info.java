/** The command palette: from any page to any instance, chat, page or act. */
@NullMarked
package io.greenjournal.web.palette;

import org.jspecify.annotations.NullMarked;
