package io.greenjournal.web.tracking;

import io.greenjournal.web.shell.Crumb;
import java.util.List;

/**
 * What views/tracking/change.html asks before settings are changed.
 *
 * @param feed what is to be turned on, as the form sends it
 * @param next {@code start} when the first run goes on afterwards; {@code ""} otherwise
 * @param switches what is changed
 * @param meanings what is mended by it, a sentence each
 * @param problem why the last try came to nothing; {@code ""} for none
 * @param advice what to do about it; {@code ""} for nothing
 */
record ChangeView(
    String title,
    List<Crumb> crumbs,
    String action,
    String back,
    String name,
    String id,
    String feed,
    String next,
    List<String> switches,
    List<String> meanings,
    String problem,
    String advice) {}
