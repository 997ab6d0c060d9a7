/** What there is and who may know whom. */
package io.greenjournal.architecture;
