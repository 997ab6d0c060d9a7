package io.greenjournal.web.export;

import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.signin.SignedInStill;
import java.util.OptionalLong;

/**
 * What somebody wants exported.
 *
 * @param id by which its progress is asked for
 * @param shape the filter as the audit is told it: without words and people
 * @param total how many messages there are; empty when they were not counted
 * @param page address of the page that tells of it
 */
record Order(
    CurrentUser user,
    SignedInStill.Ticket ticket,
    String id,
    Format format,
    RowPages pages,
    String shape,
    OptionalLong total,
    String page) {
  /** Without what is wanted. */
  @Override
  public String toString() {
    return "Order[" + id + "]";
  }
}
