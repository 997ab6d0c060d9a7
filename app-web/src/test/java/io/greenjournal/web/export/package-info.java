@org.jspecify.annotations.NullMarked
package io.greenjournal.web.export;
