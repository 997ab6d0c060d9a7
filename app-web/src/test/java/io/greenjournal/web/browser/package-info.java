/** The packaged console in real Chromium. */
package io.greenjournal.web.browser;
