/** Push in: where the vendor sends notifications, each instance with a secret of its own; off until one is made. */
@NullMarked
package io.greenjournal.web.push;

import org.jspecify.annotations.NullMarked;
