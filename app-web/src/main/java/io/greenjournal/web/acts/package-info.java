/** What is done to an instance at the vendor by a person: link, restart, log out, a new token. */
@NullMarked
package io.greenjournal.web.acts;

import org.jspecify.annotations.NullMarked;
