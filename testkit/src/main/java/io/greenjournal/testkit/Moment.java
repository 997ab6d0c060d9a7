package io.greenjournal.testkit;

/**
 * When and how an instance is looked at.
 *
 * @param second UNIX seconds
 * @param tracked whether the instance records what happens to a message after it was sent
 */
record Moment(long second, boolean tracked) {}
