package io.greenjournal.web.gallery;

import io.greenjournal.web.fleet.FleetView;
import io.greenjournal.web.listing.Missing;
import io.greenjournal.web.messages.FieldChange;
import io.greenjournal.web.messages.JsonToken;
import io.greenjournal.web.messages.ObservationView;
import io.greenjournal.web.messages.TimelineView;
import io.greenjournal.web.shell.Choice;
import io.greenjournal.web.shell.CoverageStrip;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Empty;
import io.greenjournal.web.shell.Field;
import io.greenjournal.web.shell.FreshLine;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.Spark;
import io.greenjournal.web.shell.StateMark;
import io.greenjournal.web.shell.StatusMark;
import java.util.List;

/**
 * What views/gallery/gallery.html hands to the fragments of all pages.
 *
 * @param crumbs as a page below a list has them
 * @param moments one time said in every way
 */
record GalleryView(
    List<Crumb> crumbs,
    List<StatusMark> statuses,
    List<StateMark> states,
    List<FreshLine> fresh,
    List<CoverageStrip> coverage,
    Spark busy,
    Spark idle,
    List<FleetView.Attention> attention,
    List<FleetView.Tile> tiles,
    List<FleetView.Row> rows,
    List<Field> fields,
    List<Choice> choices,
    Empty empty,
    Missing missing,
    List<Moment> moments,
    TimelineView timeline,
    List<ObservationView> observations,
    List<JsonToken> json,
    List<String> icons) {
  static ObservationView observation(String number, String summary, Moment at) {
    return new ObservationView(
        number,
        summary,
        at,
        List.of(
            new FieldChange("statusMessage", "sent", "delivered"),
            new FieldChange("<b>path</b>", "<i>", "\u202Eabc")));
  }
}
