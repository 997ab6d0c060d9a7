/** The chats of all instances, and one chat as people know it from their phone. */
@NullMarked
package io.greenjournal.web.chats;

import org.jspecify.annotations.NullMarked;
