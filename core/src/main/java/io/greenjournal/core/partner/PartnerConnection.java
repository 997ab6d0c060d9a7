package io.greenjournal.core.partner;

import io.greenjournal.core.instance.Token;
import java.net.URI;

/**
 * What a call for a partner needs to know. The vendor gives each partner an address and a token for each
 * messenger.
 *
 * @param partnerApiUrl base address without {@code /partner}
 * @param token opens every instance of the partner, so it is worth more than any of theirs
 */
public record PartnerConnection(URI partnerApiUrl, Token token) {}
