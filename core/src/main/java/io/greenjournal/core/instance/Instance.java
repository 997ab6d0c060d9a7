package io.greenjournal.core.instance;

import java.net.URI;

/**
 * One connected messenger account that we look after.
 *
 * @param name what people call it; shown everywhere, may be in any language
 * @param tokenEnd the last four characters of its token, or empty; the token itself is never here
 */
public record Instance(
    InstanceId id, String name, Messenger messenger, URI apiUrl, Pace pace, String tokenEnd) {}
