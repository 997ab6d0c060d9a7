package io.greenjournal.core.instance;

import java.net.URI;

/**
 * What a call to the vendor needs to know of an instance.
 *
 * @param apiUrl base address without the instance; MAX addresses with and without {@code /v3} are both fine
 */
public record Connection(InstanceId id, Messenger messenger, URI apiUrl, Token token) {}
