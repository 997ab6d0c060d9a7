/** The key that the secrets in the cache are encrypted with, and the file that it lives in; the only place with Tink. */
@NullMarked
package io.greenjournal.adapter.sqlite.key;

import org.jspecify.annotations.NullMarked;
