package io.greenjournal.web.chats;

import io.greenjournal.web.messages.Person;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.StatusMark;
import java.util.Optional;

/**
 * One chat in a list.
 *
 * @param href the chat at its latest message
 * @param messenger word of the messenger; {@code ""} when it is not known
 * @param icon of the latest message's kind; {@code ""} for plain text
 * @param said what it says, or its kind
 * @param counts such as "61 in, 74 out"
 * @param linked how many other ids it is read under; {@code ""} for none
 */
public record ChatRow(
    String href,
    Person person,
    boolean group,
    String instance,
    String messenger,
    Moment at,
    String icon,
    String said,
    Optional<StatusMark> mark,
    String counts,
    String linked,
    boolean current) {}
