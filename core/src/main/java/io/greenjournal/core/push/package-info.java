/** What the vendor tells by itself: notifications that are pushed to a webhook. */
@NullMarked
package io.greenjournal.core.push;

import org.jspecify.annotations.NullMarked;
