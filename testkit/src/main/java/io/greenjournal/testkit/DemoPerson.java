package io.greenjournal.testkit;

/**
 * Somebody who writes.
 *
 * @param contactName as in the address book; often {@code ""}
 */
record DemoPerson(String id, String name, String contactName) {
  String firstName() {
    return name.split(" ", 2)[0];
  }
}
