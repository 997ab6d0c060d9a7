package io.greenjournal.web.tracking;

import java.util.List;
import java.util.Optional;

/**
 * What the page of an instance shows of its health: {@code views/tracking/}.
 *
 * @param inFile whether it stands in the file of instances as code; empty when it never did
 */
public record CareView(
    List<JournalCare> journals, Optional<TermsView> terms, Optional<Boolean> inFile) {}
