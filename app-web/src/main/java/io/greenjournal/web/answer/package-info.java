/** What every answer has: headers, and pages rendered before they are sent. */
@NullMarked
package io.greenjournal.web.answer;

import org.jspecify.annotations.NullMarked;
