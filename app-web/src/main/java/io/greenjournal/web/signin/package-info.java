/** Who is there: sign-in, sessions, form tokens, rights. */
@NullMarked
package io.greenjournal.web.signin;

import org.jspecify.annotations.NullMarked;
