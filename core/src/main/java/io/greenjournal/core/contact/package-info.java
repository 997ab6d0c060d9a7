/** People and groups as an instance knows them. */
@NullMarked
package io.greenjournal.core.contact;

import org.jspecify.annotations.NullMarked;
