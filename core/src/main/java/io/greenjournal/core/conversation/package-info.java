/** Messages that belong together: chats, people by several ids, and messages about other messages. */
@NullMarked
package io.greenjournal.core.conversation;

import org.jspecify.annotations.NullMarked;
